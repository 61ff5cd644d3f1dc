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
    shut_down go_live add amplify announce apply archive assemble assign automate backfill backport batch begin bootstrap build bundle
    catalog catalogue clean_up clean code collect commission compile complete configure connect consolidate containerize
    create curate customize debug decommission decouple deliver deploy deprecate digitize dockerize elevate
    embed encrypt enroll execute extract feature file fill finalize finish fix formalize format
    hook_up import incorporate index install instrument integrate introduce invest iterate_on kick_off launch
    localize merge migrate modernize modularize mount move open_source operationalize outsource overhaul
    package paint patch pay_down pay_off phase_out pilot plug_in populate port prepare print procure produce programme
    promote prototype provision publish pull_together purchase push_out put_together
    rearchitect rebase rebrand rebuild recode record redesign redo refactor refresh refine register release
    relocate remove rename renovate reorganize repair replace replatform repurpose resolve restructure retire
    retool retrofit revamp revise rewrite roll_out run_through scaffold schedule script send separate set_up settle_on
    ship sign_off socialize source spin_off spin_up split stand_up standardize start submit subscribe_to
    sunset swap switch syndicate synchronize systematize tag templatize terminate tidy_up tidy transfer transition
    translate triage unify update upgrade upload vendor virtualize wire wire_up wrap_up write write_down write_up
    codify clarify formulate enforce engineer implement initiate inaugurate institute
    materialize prune put_in_place unpack wind_down
    break_down carry_out bring_online check_in circulate deduplicate delete delegate demonstrate dispatch distribute
    invite issue lay_out log notify nominate offer open open_up order provide put_up reach_out
    renew_license reply respond_to revisit shoot staff_up stock strip test_out turn_on turn_off
    extend post draft draw_up author blog compose edit illustrate film tweet workshop_out`),
  /** Looks, thinks, writes down, decides: the object may well be a metric, the goal is still the looking. */
  study: wordsOf(`
    agree agree_on answer groom coordinate approve ratify align_on analyze appoint articulate assess audit baseline benchmark brainstorm calculate
    categorize characterize chart check choose collate communicate compare conceptualize consider consult
    debrief decide decide_on define delineate deliberate describe design determine develop_a_plan diagnose
    diagram discover discuss document enumerate estimate evaluate examine experiment_with explain explore
    fact_find figure_out find_out forecast gather gather_feedback identify inspect investigate itemize
    list look_at look_into map map_out measure mock_up model monitor note observe outline participate_in
    pilot_test pinpoint plan ponder prioritize probe profile propose pursue quantify question 
    read recap recommend reconcile report report_on research retrospect review rethink scope scope_out 
    select share show sketch size specify spec spec_out spike study summarize survey
    synthesize tabulate test think_through track try_out understand validate verify vet visualize weigh
    wireframe work_on work_with work_out follow_up follow_up_on keep_track_of take_stock
    brief present pitch_internally coordinate_with sync_with reach_agreement research_into`),
  /** Takes place: work when what takes place is named ("run 3 workshops"), idle alone ("run a tight ship"). */
  hold: wordsOf(`
    arrange attend celebrate chair conduct co-host facilitate give hold host make moderate organize
    perform run speak speak_at sponsor stage take do exhibit teach throw appear_at appear go_to join lead
    book place practice`),
  /** Has people as its object without changing what they do for us: hiring, teaching, asking. */
  staff: wordsOf(`
    talk_to talk_with speak_with speak_to chat_with learn_from call call_up coach contact educate email hire interview mentor meet phone poll
    promote_internally recruit shadow staff train upskill reskill visit`),
  /** Wins something from the world: an outcome, unless what is won is a document. */
  gain: wordsOf(`
    accomplish achieve acquire attain generate onboard attract beat bring_in capture close collect_revenue convert drive
    earn exceed gain get grow_to hit land obtain outperform pass qualify reach realize receive
    re-engage recover regain sell secure sign surpass unlock upsell win win_back`),
  /** Says nothing without its object: "have a runbook", "put a process in place". */
  light: wordsOf(`
    allow bring elect empower enable equip establish expose form found have include let own put see set use
    develop design_and_build craft construct shape lay feed use leverage support_with`),
  /** Effort without an end: kept apart because it is only likely to be work. */
  weak: wordsOf(
    `aid assist contribute contribute_to cooperate help support collaborate collaborate_with engage_with engage participate`,
  ),
  /** More: what goes up is the number of the object itself. */
  up: wordsOf(`
    augment boost double enlarge expand grow increase lengthen lift maximize multiply quadruple raise rise scale_up
    triple climb surge go_up`),
  /** Less: what goes down is the number of the object itself. */
  down: wordsOf(`
    bring_down curb curtail cut cut_down decline decrease diminish drop eliminate halve lessen
    lower minimize reduce shave shorten shrink slash trim go_down fall eradicate drive_down`),
  /** Better, in a direction that only the object knows. */
  improve: wordsOf(`
    accelerate ameliorate broaden deepen enhance heighten improve intensify optimize perfect polish ramp_up scale simplify
    speed_up stabilize step_up streamline strengthen turn_around transform up_level widen
    enrich harden bolster delight advance evolve limit mitigate slow slow_down`),
  /** Stays as it is. */
  maintain: wordsOf(`maintain sustain`),
  /** Stays as it is, when a level or a measure says what: "keep uptime at 99.9%", not "keep customers smiling". */
  keep: wordsOf(`keep stay remain preserve hold_steady uphold`),
};

/** Past tense and past participle that no rule gives. */
export const irregularVerbs: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map([
  ['be', ['was', 'been']],
  ['beat', ['beat', 'beaten']],
  ['begin', ['began', 'begun']],
  ['break', ['broke', 'broken']],
  ['bring', ['brought', 'brought']],
  ['build', ['built', 'built']],
  ['buy', ['bought', 'bought']],
  ['catch', ['caught', 'caught']],
  ['choose', ['chose', 'chosen']],
  ['cut', ['cut', 'cut']],
  ['do', ['did', 'done']],
  ['draw', ['drew', 'drawn']],
  ['drive', ['drove', 'driven']],
  ['fall', ['fell', 'fallen']],
  ['feed', ['fed', 'fed']],
  ['find', ['found', 'found']],
  ['get', ['got', 'gotten']],
  ['give', ['gave', 'given']],
  ['go', ['went', 'gone']],
  ['grow', ['grew', 'grown']],
  ['have', ['had', 'had']],
  ['hit', ['hit', 'hit']],
  ['hold', ['held', 'held']],
  ['keep', ['kept', 'kept']],
  ['know', ['knew', 'known']],
  ['lay', ['laid', 'laid']],
  ['lead', ['led', 'led']],
  ['let', ['let', 'let']],
  ['make', ['made', 'made']],
  ['meet', ['met', 'met']],
  ['outperform', ['outperformed', 'outperformed']],
  ['pay', ['paid', 'paid']],
  ['put', ['put', 'put']],
  ['read', ['read', 'read']],
  ['rebuild', ['rebuilt', 'rebuilt']],
  ['redo', ['redid', 'redone']],
  ['rethink', ['rethought', 'rethought']],
  ['rewrite', ['rewrote', 'rewritten']],
  ['rise', ['rose', 'risen']],
  ['run', ['ran', 'run']],
  ['see', ['saw', 'seen']],
  ['sell', ['sold', 'sold']],
  ['send', ['sent', 'sent']],
  ['set', ['set', 'set']],
  ['shoot', ['shot', 'shot']],
  ['show', ['showed', 'shown']],
  ['shrink', ['shrank', 'shrunk']],
  ['speak', ['spoke', 'spoken']],
  ['speed', ['sped', 'sped']],
  ['spin', ['spun', 'spun']],
  ['split', ['split', 'split']],
  ['stand', ['stood', 'stood']],
  ['take', ['took', 'taken']],
  ['teach', ['taught', 'taught']],
  ['think', ['thought', 'thought']],
  ['throw', ['threw', 'thrown']],
  ['understand', ['understood', 'understood']],
  ['wind', ['wound', 'wound']],
  ['win', ['won', 'won']],
  ['write', ['wrote', 'written']],
]);

/** Verbs of several syllables that still double their last consonant, and those of one that don't look like it. */
export const doublingVerbs: ReadonlySet<string> = new Set(
  wordsOf('submit commit refer prefer permit admit format debug backlog rebrand_ unplug'),
);

/** Verbs that are as often a noun before a measure ("test coverage", "release frequency", "plan accuracy"). */
export const nounLikeVerbs: ReadonlySet<string> = new Set(
  wordsOf(`
    audit benchmark blog build call catalog chart check code contact cut design document draft email feature file fix
    forecast format host import index interview issue launch lead link list log map model move offer open
    order package patch pilot plan poll post process profile project prototype pitch question rank read record
    refresh release repair report research review run schedule scope score script search select share ship show size
    sketch source spike split sponsor stage start study support survey switch tag test track train transfer transition
    triage tweet update upgrade upload visit support engage drive close sign_up lift boost raise increase drop limit
    claim order patch program sample ship staff staging onboarding training hiring testing building coding
    double cut lower`),
);
