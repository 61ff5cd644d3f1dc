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
  slogan: [],
  blame: [],
};
