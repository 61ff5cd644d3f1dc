import type { AdjectiveList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/** English adjectives (and set phrases used like one) by what they say about a goal. */
export const adjectives: AdjectiveList = {
  quality: wordsOf(`
    5-star accessible accurate adaptable affordable agile amazing aspirational attractive awesome
    beautiful beloved best best-in-class best-of-breed best_in_class bug-free bulletproof calm cheapest
    cleanest clear coherent cohesive comfortable compelling competitive comprehensive confident
    consistent cost-effective cost_effective customer-centred customer-centric customer-focused
    data-driven data-informed data_driven delighted delightful dependable desirable diverse durable
    easiest easy easy-to-use economical effective efficient effortless elegant empowered enjoyable
    equitable error-free essential ethical excellent exceptional fair fairest fantastic fast fastest
    finest first-class first_attempt first_time five-star flawless flexible friction-free frictionless
    friendliest friendly fun global-scale go-to great greatest happiest happy harmonious healthiest
    healthy helpful high high-impact high-performance high-performing high-quality high_performing
    high_quality highest honest impactful inclusive indispensable industry-leading influential
    innovative inspiring intuitive inviting largest leading lean leanest lovable loved low low-cost
    low-latency lowest maintainable market-leading meaningful memorable modern must-have number-one
    on_time outstanding painless performant pleasant popular positive powerful predictable preferred
    premium proactive productive professional profitable proven punctual quick quickest reliable
    remarkable repeatable reproducible resilient respected responsible responsive rich rigorous robust
    safe safest same_day satisfied scalable seamless secure self-serve self-service self-sufficient
    simple simplest smart smartest smooth solid sound stable state-of-the-art stellar sticky strong
    strongest successful superb superior supportive sustainable thriving tight timely top top-notch
    top-tier transparent trusted trustworthy understandable unforgettable unified unique unmatched
    unparalleled usable useful user-friendly user_friendly valuable viable vibrant well-known winning
    wonderful world-class world-leading world_class wow zero-downtime`),
  comparative: wordsOf(`
    ahead_of better bigger cheaper cleaner clearer closer deeper easier faster fewer fresher friendlier
    greater happier healthier higher larger leaner less lighter longer lower newer older quicker quieter
    richer safer shorter simpler slimmer slower smaller smarter smoother sooner stronger tighter tougher
    wider worse younger`),
  finished: wordsOf(`
    accessible accredited active available built-in built_in certified code-complete complete compliant
    current default deployed done enabled feature-complete final finished functional ga
    generally_available in_beta in_effect in_force in_ga in_place in_production in_use_internally
    installed integrated launched live mandatory on_board on_track_to_launch online open operational
    production-ready public ready released running shippable signed under_contract under_way underway
    up-to-date up_and_running up_to_date usable_internally visible`),
  bad: wordsOf(`
    abandoned aborted blocked broken canceled cancelled churned delayed duplicate expired failed failing
    flaky idle inactive incorrect invalid late lost manual missed missing open outdated overdue rejected
    stale stalled stuck unanswered unassigned unhappy unpaid unplanned unresolved unsupported untested
    unused wasted wrong`),
  mended: wordsOf(`
    answered avoided caught closed deflected detected eliminated fixed found handled prevented recovered
    reduced remediated removed resolved saved solved won_back`),
  level: wordsOf(`
    above as_is at below constant down flat green healthy high in_check level low over stable steady
    strong unchanged under under_control up where_it_is within`),
};
