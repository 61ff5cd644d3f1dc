import type { WordingList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/** English words and phrases that take something away from what a goal says. Base forms where they are inflected. */
export const wording: WordingList = {
  weak: wordsOf(`
    aid assist be_involved_in collaborate consider contribute cooperate encourage engage_with explore
    facilitate get_involved_in help look_into look_at participate partake play_a_part_in support
    take_part_in think_about work_on work_together work_towards`),
  attempt: wordsOf(`
    aim_for aim_to attempt_to endeavor_to endeavour_to hope_to intend_to make_an_effort_to plan_to seek_to
    strive_for strive_to try_and try_our_best_to try_to want_to work_towards`),
  hedge: wordsOf(`
    as_appropriate as_applicable as_best_we_can as_far_as_possible as_feasible as_little_as_possible
    as_many_as_possible as_much_as_possible as_necessary as_needed as_possible as_required
    as_resources_allow as_resources_permit as_soon_as_possible as_time_allows as_time_permits asap
    best_effort best_efforts hopefully ideally if_and_when if_applicable if_at_all_possible if_feasible
    if_necessary if_needed if_possible if_required if_resources_permit if_time_allows if_time_permits
    if_we_can if_we_have_time maybe nice_to_have perhaps possibly potentially resources_permitting
    time_permitting to_the_best_of_our_ability to_the_extent_possible when_appropriate when_necessary
    when_needed when_possible where_appropriate where_applicable where_feasible where_necessary
    where_needed where_possible where_practical wherever_possible whenever_possible`),
  atMost: wordsOf('up_to'),
  bears: wordsOf(`
    accept accommodate allow bring carry cope expand go grow handle hold host increase load manage move
    process push raise ramp run scale serve stay store support sustain take tolerate withstand`),
  atLeastOne: wordsOf(`
    at_least_a_couple at_least_a_few at_least_an at_least_one at_least_some at_least_1 one_or_more
    1_or_more`),
  quantity: wordsOf(`
    a_bunch_of a_couple_of a_few a_good_number_of a_great_deal_of a_handful_of a_large_number_of
    a_large_part_of a_lot_of a_majority_of a_number_of a_range_of a_variety_of countless dozens_of
    hundreds_of lots_of many millions_of most_of multiple numerous plenty_of several some_of tens_of
    the_bulk_of the_majority_of thousands_of tons_of various`),
  degree: wordsOf(`
    appreciably better cheaper considerably dramatically drastically easier exponentially extensively
    faster fewer greatly happier healthier hugely immensely less markedly massively materially meaningfully
    measurably more much_better notably noticeably quicker radically shorter significantly simpler
    smoother sooner stronger substantially tremendously vastly visibly worse`),
  placeholder: wordsOf(`
    fill_in_later fill_me_in fixme insert_here insert_metric insert_number insert_target lorem lorem_ipsum
    metric_here number_here target_here tba tbc tbd to_be_announced to_be_confirmed to_be_decided
    to_be_defined to_be_determined`),
  vanity: wordsOf(`
    downloads fans followers impressions installs page_impressions page_views
    pageviews new_registrations registered_accounts
    registered_users retweets sign-ups sign_ups signups
    user_registrations`),
  vanityOnline: wordsOf('clicks hits likes reach shares stars traffic views visitors visits'),
  online: wordsOf(`
    ad ads article articles blog channel facebook github homepage instagram landing linkedin medium online
    page pages podcast post posts profile repo repository site social tiktok tweet tweets twitter video
    videos web webpage website youtube`),
  valued: wordsOf(`
    accepted activated active attended booked converted converting engaged inbound incoming paid paying
    qualified repeat requested retained returning successful target targeted won`),
  notedOnly: wordsOf('amount count growth increase number rise sum total volume'),
  effort: wordsOf(`
    a/b_tests articles blog_posts blogposts calls campaigns case_studies coaching_sessions commits demos
    demonstrations e-mails emails events experiments hackathons interviews lines_of_code meetings meetups
    newsletters outreaches pitches podcasts posts presentations prs pull_requests story_points talks tickets
    training_sessions trainings tweets videos webinars whitepapers workshops`),
  shared: wordsOf(`
    articles blog_posts commits e-mails emails events experiments podcasts posts prs pull_requests talks
    tickets tweets videos`),
  spent: wordsOf(`
    authored closed completed conducted delivered done given held hosted made organised organized performed
    published resolved run scheduled sent shipped solved taken worked written`),
  pairs: wordsOf(`
    again_and_again buy_and_sell cause_and_effect click_and_collect command_and_control
    copy_and_paste cut_and_paste diversity_and_inclusion drag_and_drop equity_and_inclusion
    growth_and_development health_and_safety health_and_well-being health_and_wellbeing health_and_wellness
    income_and_expense learning_and_development mergers_and_acquisitions more_and_more peace_and_quiet
    pick_and_pack plug_and_play profit_and_loss pros_and_cons quality_and_safety research_and_development
    safety_and_security sales_and_marketing search_and_replace security_and_privacy supply_and_demand
    terms_and_conditions time_and_again time_and_attendance time_and_materials trial_and_error
    trust_and_safety ups_and_downs wear_and_tear`),
  slogan: wordsOf(`
    agile amazing aspirational awesome best best_in_class best_of_breed better business bleeding_edge brilliant
    customer_centric customer-centricity customer_obsessed cutting_edge data_driven data-driven delightful digital_transformation
    disrupt disruption disruptive empower everything excellence excellent exceptional exciting
    extraordinary first_class future_proof game_changer game_changing go_to great growth holistic
    impact impactful industry_leading innovate innovation innovative inspiring leading leverage
    market_leader market_leading next_gen next_generation next_level number_one number-one operational_excellence outstanding
    paradigm potential quality results revolutionary revolutionize rockstar scale seamless smarter
    state_of_the_art success successful superior synergies synergize synergy things thought_leader
    thought_leadership top top_notch transformation transformative unparalleled unleash value vibrant
    win_win winning world_class world_leading world_leader`),
  empty: wordsOf(`
    accelerate achieve achieving advance aim be become becoming being bring build building company
    content continue continuing create creating culture deliver delivering delivery develop developing
    do doing drive driving elevate embrace enable engineering ensure ensuring environment evolve execution
    experience experiences finance focus foster foundation future get go grow growing have hr improve
    improvement improving increase industry keep level make making management market marketing maximize
    operation operations optimise optimize organisation organization outcome outcomes pave people
    performance practice practices process processes product products provide raise reach realise realize
    sales service services set solution solutions strategic strategy strengthen strive take team
    technology towards true truly unlock way ways work working world`),
  blame: wordsOf(`
    blame careless carelessness culprit drop_the_ball excuse fail_to failure_to fault finger-pointing
    guilty incompetence incompetent lazy let_the_company_down let_the_team_down let_us_down mess_up
    negligence negligent scapegoat screw_up slacked_off sloppy`),
};
