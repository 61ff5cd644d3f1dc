import type { CueList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/** English words that tip a judgement, each for the one reason that `CueList` gives. */
export const cues: CueList = {
  leadsUp: new Set(
    wordsOf('able aim attempt begin continue hope intend need plan seek start strive try want'),
  ),
  factor: new Set(wordsOf('double halve quadruple triple')),
  frequency: new Set(wordsOf('daily hourly monthly once twice weekly')),
  rate: new Set(wordsOf('average frequency median percentage rate rates ratio share')),
  perHead: new Set(wordsOf('conversion fraction percent percentage proportion rate ratio share')),
  timeIdiom: new Set(wordsOf('any first full in last next of on one over part real same')),
  doing: new Set(
    wordsOf(`
      activated active contributing converting engaged loyal paying renewing retained returning
      subscribed unique`),
  ),
  adjectival: new Set(
    wordsOf(`
      back blind bottom bound click deck digit end funnel half house income level levels limit middle
      off opt opt-in quartile rate rates shipping sided third tier`),
  ),
  alsoAdjective: new Set(wordsOf('boost cut double drop lift lower raise triple')),
  abstract: new Set(
    wordsOf(`
      agility burden complexity confusion debt dependencies dependency efficiency effort exposure
      friction impact load maturity overhead pace pain performance predictability productivity quality
      reliability resilience risk risks scalability speed stability success toil transparency velocity
      visibility waste work`),
  ),
  carriesNone: new Set(wordsOf('cause encounter experience have having leak suffer there with')),
  harm: new Set(wordsOf('break crash drop fail leak lose miss')),
  harmWithFault: new Set(wordsOf('cause have introduce release ship')),
  avoid: new Set(wordsOf('avoid avoiding prevent preventing')),
  creation: new Set(
    wordsOf(`
      architect automate build construct craft create define design develop establish form implement
      introduce modernize offer provide rebuild redesign rethink set_up shape standardize unify`),
  ),
  openEnded: new Set(
    wordsOf(`
      answer articulate begin clarify clean coach communicate connect coordinate coordinate_with curate
      demonstrate discover discuss educate explain explore give invest lead modernize observe offer
      practice prioritize promote pursue question read share show understand unify validate verify visit
      work_with`),
  ),
  openEndedToSomeone: new Set(wordsOf('open')),
  forAll: new Set(wordsOf('everybody everyone everything')),
  subordinates: new Set(wordsOf('although because before since unless until when whenever whereas while')),
  felt: new Set(
    wordsOf(`
      admired appreciated believed chosen enjoyed forgotten heard known loved missed noticed preferred
      recognised recognized recommended remembered respected trusted understood valued wanted`),
  ),
  pushesSpeed: new Set(wordsOf('accelerate accelerating faster quicker rapidly sooner speed_up')),
  pushesCost: new Set(wordsOf('cheaper cost-effective cost-efficient frugal leaner')),
  pushesGrowth: new Set(wordsOf('growth hypergrowth scale scaling')),
  openOrClean: new Set(wordsOf('clean open')),
  mends: new Set(
    wordsOf(`
      address clean clean_up close delete fix handle mend pay_down pay_off remediate remove repair
      resolve tackle triage`),
  ),
  comes: new Set(wordsOf('daily first initial monthly new quarterly regular second updated weekly yearly')),
  finishing: new Set(
    wordsOf(`
      approved automated completed configured created defined deployed deprecated designed developed
      documented drafted finalised finalized identified implemented launched merged migrated published
      redesigned refactored released reviewed rolled_out set_up shipped signed_off updated`),
  ),
  flows: new Set(
    wordsOf(`
      accepted answered applied approved asked attended billed booked bought called cancelled charged
      claimed clicked closed collected confirmed consumed converted counted delivered detected discovered
      dispatched downloaded earned escalated exported fetched filed filled fixed found fulfilled generated
      handled heard identified imported inspected invited invoiced issued listed lost merged notified
      offered opened ordered paid placed played posted printed processed produced provided purchased
      raised read received recommended refunded registered rejected released reopened repaid repaired replied
      reported requested resolved returned reviewed sampled seen sent served shared shipped shown signed
      sold solved submitted synced tested tracked traded transferred treated updated uploaded used viewed
      visited won written`),
  ),
  perhapsCounts: new Set(
    wordsOf(
      'accessible active certified complete compliant current done enabled final open public signed visible',
    ),
  ),
  installs: new Set(
    wordsOf(`
      configure define document draft implement install instrument introduce roll_out set_up`),
  ),
  describes: new Set(
    wordsOf(`
      accessible adaptable clear coherent comprehensive consistent diverse flexible inclusive maintainable
      modern public repeatable reproducible resilient responsive robust safe secure self-serve self-service
      simple stable sustainable scalable transparent unified usable`),
  ),
  quantity: new Set(wordsOf('amount amounts count counts number numbers quantity sum total volume')),
  foreign: new Set(wordsOf('downstream external foreign independent other outside third-party')),
  launches: new Set(
    wordsOf(`
      complete deploy finish hire host install kick_off launch migrate organize pay_down publish recruit
      refactor release rewrite roll_out set_up ship`),
  ),
  goal: new Set(wordsOf('aim focus goal kpi mission objective okr plan priority result target')),
  perhapsNames: new Set(wordsOf('above below over under up_to within')),
  merelyReaches: new Set(wordsOf('achieve attain get hit obtain reach realize')),
  reaches: new Set(wordsOf('exceed exceeding grow_to hit hitting reach reaching surpass')),
};
