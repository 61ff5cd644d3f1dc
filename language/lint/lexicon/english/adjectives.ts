import type { AdjectiveList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/** English adjectives (and set phrases used like one) by what they say about a goal. */
export const adjectives: AdjectiveList = {
  quality: wordsOf(`
    accessible accurate adaptable affordable agile amazing aspirational attractive awesome beautiful best best-in-class best-of-breed
    beloved bulletproof calm clear coherent cohesive comfortable compelling competitive
    comprehensive confident consistent cost-effective customer-centric customer-centred customer-focused
    data-driven data-informed dependable delightful delighted desirable diverse durable
    easy easy-to-use economical effective efficient effortless elegant empowered enjoyable equitable essential ethical
    excellent exceptional fair fantastic fast first-class flawless flexible friction-free frictionless friendly
    fun global-scale go-to great happy harmonious healthy helpful high high-impact high-performing high-performance high-quality honest
    impactful inclusive indispensable industry-leading influential innovative inspiring intuitive inviting leading lean lovable loved maintainable
    market-leading meaningful memorable modern must-have number-one outstanding painless performant pleasant popular positive powerful
    predictable preferred premium proactive productive professional profitable proven punctual quick reliable remarkable
    repeatable reproducible resilient respected responsible responsive rich rigorous robust safe satisfied scalable seamless secure
    self-service self-serve self-sufficient simple smart smooth solid sound stable state-of-the-art stellar sticky strong successful superb superior supportive
    sustainable thriving tight timely top top-notch top-tier transparent trusted trustworthy understandable unified unique
    unforgettable unmatched unparalleled usable useful user-friendly valuable vibrant viable well-known winning wonderful
    world-class world-leading wow zero-downtime data_driven world_class user_friendly high_quality high_performing best_in_class
    cost_effective on_time 5-star five-star error-free bug-free low low-latency low-cost`),
  comparative: wordsOf(`
    better bigger cheaper cleaner clearer closer deeper easier faster fewer fresher friendlier greater happier
    healthier higher larger leaner less lighter newer older younger longer lower quicker quieter richer safer shorter simpler slimmer
    slower smaller smarter smoother sooner stronger tighter tougher wider worse ahead_of`),
  finished: wordsOf(`
    accredited active available certified compliant complete deployed done enabled final finished functional ga generally_available in_beta in_ga in_place in_production
    installed live online operational public ready released running signed up_and_running up-to-date up_to_date underway under_way
    visible accessible current open in_use_internally in_effect in_force on_track_to_launch shippable usable_internally
    under_contract production-ready code-complete feature-complete launched`),
  bad: wordsOf(`
    abandoned aborted blocked broken cancelled canceled churned delayed duplicate expired failed failing flaky idle inactive
    incorrect invalid late lost manual missed missing open outdated overdue rejected stale stalled stuck unanswered
    unassigned unhappy unplanned unresolved unused unsupported untested unpaid wasted wrong`),
  mended: wordsOf(`
    answered avoided caught closed deflected detected eliminated fixed found handled prevented recovered reduced remediated removed
    resolved saved solved won_back`),
  level: wordsOf(
    'high low steady stable healthy constant flat unchanged green within below above under over at strong level down up where_it_is in_check under_control as_is',
  ),
};
