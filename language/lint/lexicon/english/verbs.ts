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
    abandon abolish activate adapt add address adjust allocate alter amplify annotate announce anonymize
    append apply archive arrange assemble assign author automate backdate backfill backport batch begin
    blog book bootstrap break_down bring_back bring_online bring_up build bundle burn_down calibrate
    cancel carry_out catalog catalogue certify change check_in circulate clarify clean clean_up clone
    close_out code codify collect colocate combine commission compile complete compose compress condense
    configure connect consolidate containerise containerize correct crawl create cull curate customize
    cut_over debug decommission decompose decorate decouple dedupe deduplicate delegate delete delist
    deliver demonstrate deploy deprecate detach digitalize digitize disable disband discontinue
    dismantle dispatch dissolve distill distribute divide dockerize dogfood download draft drain draw_up
    duplicate edit elaborate elevate embed encode encrypt enforce engineer erect execute export extend
    extract fabricate factor_out feature field_test file fill film finalize fine-tune finish firm_up fix
    flesh_out fold fork formalize format formulate freeze fund furnish gamify generalize geocode go_live
    grant hand_off hand_over harmonize hook_up illustrate implement import inaugurate incorporate
    incubate index initiate inject inline insert insource install institute instrument integrate
    integrate_with internationalize introduce inventory invest invite issue iterate_on kick_off label
    launch lay_out lease license link liquidate load localise localize lock lock_down log mail
    manufacture mask mass-produce materialize mechanize merge migrate mint mirror modernize modularize
    mothball mount move name negotiate normalize notify obfuscate offboard offer offload open
    open_source open_up operationalize order outfit outsource overhaul pack package paint parallelize
    parameterize parse partition patch pave pay_down pay_off phase_out pilot plant plug_in plumb pool
    populate port post pre-announce precompute preload prepare print process procure produce programme
    promote proofread propagate prototype provide provision prune publish pull_together purchase
    push_out put_in_place put_together put_up re-architect re-enable re-engineer re-home re-implement
    re-launch re-platform re-write reach_out reactivate realign reallocate rearchitect reassign
    rebalance rebase rebrand rebuild recalibrate recertify reclassify recode recompile reconfigure
    reconstruct record redecorate redefine redeploy redesign redistribute redo redraw refactor refine
    refit reform reformat refresh refurbish regenerate register reimplement reinstall reintroduce
    reissue relabel relaunch release relicense relocate remediate remodel remove rename render
    renew_license renovate reorganize repackage repaint repair repatriate replace replatform reply
    reposition reprint republish repurpose reroute reschedule reset reshape resolve respond_to restock
    restore restructure restyle resubmit retire retool retrain retrofit reuse revamp revise revisit
    revive revoke rewire rework rewrite rip_out roll_out rotate route run_through sanitize scaffold scan
    schedule scrape screen script seal seed send separate sequence serialize set_up settle settle_on
    shard shelve ship shoot shut_down sign_off simulate snapshot socialize solder sort source spin_off
    spin_up split staff_up stamp stand_up standardize start stitch store storyboard strip structure
    subcontract submit subscribe_to sunset supply surface suspend swap switch sync synchronize syndicate
    systematize tag take_down take_live tear_down template templatize tender terminate test_out tidy
    tidy_up tokenize top_up transcribe transfer transition translate triage trial troubleshoot tune
    turn_off turn_on tweet unblock unbundle undertake unify uninstall unpack unpublish unveil update
    upgrade upload upstream vacate vendor version virtualize void waterproof weld whitelist wind_down
    wipe wire wire_up withdraw workshop_out wrap_up write write_down write_out write_up`),
  /** Looks, thinks, writes down, decides: the object may well be a metric, the goal is still the looking. */
  study: wordsOf(`
    agree agree_on align_on analyze answer appraise approve articulate ascertain ask assess audit
    baseline benchmark brainstorm brief calculate canvass categorize characterize chart check choose
    code_review collate communicate compare conceptualize confirm consider consult contemplate
    coordinate coordinate_with cross-check debate debrief decide decide_on define deliberate delineate
    describe design determine develop_a_plan diagnose diagram discover discuss dissect document
    enumerate envisage envision estimate evaluate examine experiment experiment_with explain explore
    fact_find figure_out find_out follow_up follow_up_on forecast gather gather_feedback groom
    hypothesize ideate identify inspect interpret investigate itemize judge keep_track_of learn
    learn_about list look_at look_into map map_out measure mine mock_up model monitor note observe
    outline participate_in pilot_test pin_down pinpoint pitch pitch_internally plan ponder present
    prioritize probe profile propose pursue quantify question ratify re-evaluate reach_agreement read
    reassess recap recommend reconcile reconsider reevaluate reexamine report report_on research
    research_into rethink retrospect review root_cause sanity_check scope scope_out scout scrutinize
    select sense_check share shortlist show size sketch spec spec_out specify spell_out spike
    stress-test stress_test study summarize survey synthesize tabulate take_stock tally test
    think_through trace track try_out uncover understand user_test validate verify vet visualize vote_on
    walk_through watch weigh wireframe work_on work_out work_with`),
  /**
   * Takes place: work when what takes place is named ("run 3 workshops"), idle alone ("run a tight ship").
   */
  hold: wordsOf(`
    appear appear_at attend celebrate chair co-host conduct convene do emcee exhibit facilitate give
    go_to hold host join keynote lead make moderate organize perform place practice re-run rehearse
    rerun run speak speak_at sponsor stage take teach throw`),
  /** Has people as its object without changing what they do for us: hiring, teaching, asking. */
  staff: wordsOf(`
    appoint approach call call_up chat_with coach contact counsel educate elect email enlist enroll hire
    induct inform instruct interview learn_from meet mentor nominate orient phone poll
    promote_internally recruit reskill sensitize shadow speak_to speak_with staff talk_to talk_with
    thank train tutor upskill visit`),
  /** Wins something from the world: an outcome, unless what is won is a document. */
  gain: wordsOf(`
    accomplish achieve acquire attain attract beat bring_in capture clinch close collect_payment
    collect_revenue convert drive earn exceed gain garner generate get grow_to hit land obtain onboard
    outperform pass place_in qualify rank re-engage reach realize reap receive recoup recover regain
    secure sell serve sign surpass treat unlock upsell win win_back`),
  /** Says nothing without its object: "have a runbook", "put a process in place". */
  light: wordsOf(`
    allow bring construct craft design_and_build develop empower enable equip establish expose feed form
    found have include lay let leverage own put see set shape support_with use`),
  /** Effort without an end: kept apart because it is only likely to be work. */
  weak: wordsOf(`
    advise advocate aid assist champion collaborate collaborate_with contribute contribute_to cooperate
    cultivate encourage engage engage_with evangelize foster help influence inspire liaise motivate
    nurture oversee participate steward support`),
  /** More: what goes up is the number of the object itself. */
  up: wordsOf(`
    amass augment boost bump climb double enlarge expand go_up grow increase jump lengthen lift maximize
    multiply quadruple raise rise scale_up soar surge swell triple`),
  /** Less: what goes down is the number of the object itself. */
  down: wordsOf(`
    alleviate bring_down contain curb curtail cut cut_down dampen decline decrease diminish drive_down
    drop ease eliminate eradicate fall go_down halve lessen lighten lower minimize offset plummet reduce
    shave shed shorten shrink sink slash stem suppress trim`),
  /** Better, in a direction that only the object knows. */
  improve: wordsOf(`
    accelerate advance ameliorate bolster broaden deepen delight diversify energize enhance enrich
    evolve fortify harden heighten improve intensify limit mature mitigate optimize perfect polish
    professionalize ramp_up rationalize reinforce reinvigorate rejuvenate revitalize scale simplify slow
    slow_down speed_up stabilize step_up streamline strengthen transform turn_around up_level uplift
    widen`),
  /** What people and things outside do of their own accord: no work of the owner's. */
  behave: wordsOf(`
    adopt arrive believe belong buy care_about cite click come come_back comply consume depend depend_on
    donate eat expect feel follow forget graduate know leave listen live log_in mention opt_in play
    prefer quit reapply recognize refer rejoin rely rely_on remember renew reorder repeat request
    respond return ride say show_up sign_in sign_up sleep stop subscribe succeed survive tell thrive
    trust volunteer vote wait walk want wish work`),
  /** Stays as it is. */
  maintain: wordsOf('maintain sustain'),
  /**
   * Stays as it is, when a level or a measure says what: "keep uptime at 99.9%", not "keep customers
   * smiling".
   */
  keep: wordsOf('hold_steady keep preserve remain stay uphold'),
};
