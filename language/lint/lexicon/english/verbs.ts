import type { VerbList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/**
 * English verbs by what they say about a goal. Base forms only: the inflected ones are generated.
 * A verb stands in one list; where its sense depends on its object ("add dark mode", "add 20 customers"),
 * it stands in the list that asks for the object (`gain`, `light`, `hold`).
 */
export const verbs: VerbList = {
  /** Makes, changes or finishes a thing: whoever does it is done when the thing exists. */
  work: wordsOf(`
    add address amplify announce apply archive assemble assign author automate backfill backport batch
    begin blog bootstrap break_down bring_online build bundle carry_out catalog catalogue check_in
    circulate clarify clean clean_up code codify collect commission compile complete compose configure
    connect consolidate containerize create curate customize debug decommission decouple deduplicate
    delegate delete deliver demonstrate deploy deprecate digitize dispatch distribute dockerize draft
    draw_up edit elevate embed encrypt enforce engineer enroll execute extend extract feature file fill
    film finalize finish fix formalize format formulate go_live hook_up illustrate implement import
    inaugurate incorporate index initiate install institute instrument integrate introduce invest invite
    issue iterate_on kick_off launch lay_out localize log materialize merge migrate modernize modularize
    mount move nominate notify offer open open_source open_up operationalize order outsource overhaul
    package paint patch pay_down pay_off phase_out pilot plug_in populate port post prepare print
    procure produce programme promote prototype provide provision prune publish pull_together purchase
    push_out put_in_place put_together put_up reach_out rearchitect rebase rebrand rebuild recode record
    redesign redo refactor refine refresh register release relocate remove rename renew_license renovate
    reorganize repair replace replatform reply repurpose resolve respond_to restructure retire retool
    retrofit revamp revise revisit rewrite roll_out run_through scaffold schedule script send separate
    set_up settle_on ship shoot shut_down sign_off socialize source spin_off spin_up split staff_up
    stand_up standardize start strip submit subscribe_to sunset swap switch synchronize syndicate
    systematize tag templatize terminate test_out tidy tidy_up transfer transition translate triage
    turn_off turn_on tweet unify unpack update upgrade upload vendor virtualize wind_down wire wire_up
    workshop_out wrap_up write write_down write_up`),
  /** Looks, thinks, writes down, decides: the object may well be a metric, the goal is still the looking. */
  study: wordsOf(`
    agree agree_on align_on analyze answer appoint approve articulate assess audit baseline benchmark
    brainstorm brief calculate categorize characterize chart check choose collate communicate compare
    conceptualize consider consult coordinate coordinate_with debrief decide decide_on define deliberate
    delineate describe design determine develop_a_plan diagnose diagram discover discuss document
    enumerate estimate evaluate examine experiment_with explain explore fact_find figure_out find_out
    follow_up follow_up_on forecast gather gather_feedback groom identify inspect investigate itemize
    keep_track_of list look_at look_into map map_out measure mock_up model monitor note observe outline
    participate_in pilot_test pinpoint pitch_internally plan ponder present prioritize probe profile
    propose pursue quantify question ratify reach_agreement read recap recommend reconcile report
    report_on research research_into rethink retrospect review scope scope_out select share show size
    sketch spec spec_out specify spike study summarize survey sync_with synthesize tabulate take_stock
    test think_through track try_out understand validate verify vet visualize weigh wireframe work_on
    work_out work_with`),
  /**
   * Takes place: work when what takes place is named ("run 3 workshops"), idle alone ("run a tight ship").
   */
  hold: wordsOf(`
    appear appear_at arrange attend book celebrate chair co-host conduct do exhibit facilitate give
    go_to hold host join lead make moderate organize perform place practice run speak speak_at sponsor
    stage take teach throw`),
  /** Has people as its object without changing what they do for us: hiring, teaching, asking. */
  staff: wordsOf(`
    call call_up chat_with coach contact educate email hire interview learn_from meet mentor phone poll
    promote_internally recruit reskill shadow speak_to speak_with staff talk_to talk_with train upskill
    visit`),
  /** Wins something from the world: an outcome, unless what is won is a document. */
  gain: wordsOf(`
    accomplish achieve acquire attain attract beat bring_in capture close collect_revenue convert drive
    earn exceed gain generate get grow_to hit land obtain onboard outperform pass qualify re-engage
    reach realize receive recover regain secure sell sign surpass unlock upsell win win_back`),
  /** Says nothing without its object: "have a runbook", "put a process in place". */
  light: wordsOf(`
    allow bring construct craft design_and_build develop elect empower enable equip establish expose
    feed form found have include lay let leverage own put see set shape support_with use`),
  /** Effort without an end: kept apart because it is only likely to be work. */
  weak: wordsOf(`
    aid assist collaborate collaborate_with contribute contribute_to cooperate engage engage_with help
    participate support`),
  /** More: what goes up is the number of the object itself. */
  up: wordsOf(`
    augment boost climb double enlarge expand go_up grow increase lengthen lift maximize multiply
    quadruple raise rise scale_up surge triple`),
  /** Less: what goes down is the number of the object itself. */
  down: wordsOf(`
    bring_down curb curtail cut cut_down decline decrease diminish drive_down drop eliminate eradicate
    fall go_down halve lessen lower minimize reduce shave shorten shrink slash trim`),
  /** Better, in a direction that only the object knows. */
  improve: wordsOf(`
    accelerate advance ameliorate bolster broaden deepen delight enhance enrich evolve harden heighten
    improve intensify limit mitigate optimize perfect polish ramp_up scale simplify slow slow_down
    speed_up stabilize step_up streamline strengthen transform turn_around up_level widen`),
  /** Stays as it is. */
  maintain: wordsOf('maintain sustain'),
  /**
   * Stays as it is, when a level or a measure says what: "keep uptime at 99.9%", not "keep customers
   * smiling".
   */
  keep: wordsOf('hold_steady keep preserve remain stay uphold'),
};
