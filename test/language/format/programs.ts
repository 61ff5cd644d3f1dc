/** Programs of the language for property tests: declarations with properties in any order, laid out in any way. */
import fc from 'fast-check';

/** A declaration as words: `head` and `properties` are tokens, joined by any room. */
interface Declared {
  readonly head: readonly string[];
  readonly inside?: readonly (readonly string[] | Declared)[];
}

const names = fc.constantFrom('a', 'nps', 'größe', 'long_name_of_a_metric', 'x-1', '数量', 'q2', 'team_2');
const labels = fc.constantFrom(
  '"A"',
  '"NPS"',
  '"Net \\"real\\" score"',
  '"Kunden in Österreich"',
  '"ユーザー数"',
  '"// no comment {"',
  `"${'A label that fills its line '.repeat(4)}"`,
);
const paths = fc.constantFrom('a', 'acme.churn', 'nps', 'größe.x-1', 'weekly_teams');
const owners = fc.constantFrom('@maya', '@acme/success');
const dates = fc.constantFrom('2026-01-12', '2026-03-30');
const values = fc.constantFrom(
  '42',
  '1,200 teams',
  '4.2%',
  '$100K',
  '48h',
  '90 minutes',
  '?',
  '?%',
  '-3',
  '3.2x',
  '100 USD',
  '1_200',
);
const measures = fc.oneof(
  fc.tuple(values, values).map(([from, to]) => ['from', from, 'to', to]),
  values.map(to => ['to', to]),
  values.map(bound => ['>=', bound]),
  fc.tuple(values, values).map(([low, high]) => ['between', low, 'and', high]),
  fc.constant(['milestone']),
  fc.constant([] as string[]),
);
const conditions = fc.oneof(
  values.map(bound => ['<', bound]),
  fc.tuple(values, values).map(([low, high]) => ['between', low, 'and', high]),
);
const references = fc
  .array(paths, { minLength: 1, maxLength: 3 })
  .map(list => list.flatMap((path, at) => (at === 0 ? [path] : [',', path])));
const name = fc.option(names, { nil: undefined });

type Shared =
  | 'owner'
  | 'source'
  | 'every'
  | 'supports'
  | 'stopped'
  | 'changed'
  | 'initiative'
  | 'cycle'
  | 'commitment'
  | 'guarded'
  | 'weight'
  | 'tracks'
  | 'target'
  | 'indicator'
  | 'lead'
  | 'part'
  | 'size';

const shared: Readonly<Record<Shared, fc.Arbitrary<readonly string[]>>> = {
  owner: owners.map(owner => ['owner', owner]),
  source: labels.map(label => ['source', label]),
  every: fc.constantFrom(['every', 'week'], ['every', '2 weeks'], ['every', 'quarter']),
  supports: references.map(list => ['supports', ...list]),
  stopped: fc.tuple(dates, labels).map(([date, why]) => ['stopped', date, why]),
  changed: fc.tuple(dates, labels).map(([date, why]) => ['changed', date, why]),
  initiative: fc.array(labels, { minLength: 1, maxLength: 2 }).map(list => ['initiative', ...list]),
  cycle: fc.constant(['cycle', '2026-Q1']),
  commitment: fc.constantFrom(['committed'], ['aspirational']),
  guarded: references.map(list => ['guarded', 'by', ...list]),
  weight: fc.constant(['weight', '2']),
  tracks: paths.map(path => ['tracks', path]),
  target: conditions.map(condition => ['target', ...condition]),
  indicator: fc.constantFrom(['leading'], ['lagging']),
  lead: owners.map(owner => ['lead', owner]),
  part: fc.constant(['part', 'of', 'acme']),
  size: fc.constant(['size', '9']),
};

/** Some of these, each once but what may be repeated, in any order. */
function some(...keys: readonly Shared[]): fc.Arbitrary<readonly (readonly string[])[]> {
  const all = keys.map(key =>
    fc.option<readonly string[], undefined>(shared[key], { nil: undefined, freq: 1 }),
  );
  const twice = keys.includes('initiative') ? fc.array(shared.initiative, { maxLength: 2 }) : fc.constant([]);
  return fc
    .tuple(fc.tuple(...all), twice)
    .map(([once, more]) => [...once.filter(one => one !== undefined), ...more])
    .chain(list => fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }));
}

function header(keyword: string, rest: fc.Arbitrary<readonly string[]>): fc.Arbitrary<readonly string[]> {
  return fc
    .tuple(name, labels, rest)
    .map(([called, label, words]) => [keyword, ...(called === undefined ? [] : [called]), label, ...words]);
}

const deadline = fc.option(dates, { nil: undefined }).map(date => (date === undefined ? [] : ['by', date]));
const withDeadline = fc.tuple(measures, deadline).map(([measure, by]) => [...measure, ...by]);

function declared(
  head: fc.Arbitrary<readonly string[]>,
  inside: fc.Arbitrary<readonly (readonly string[] | Declared)[]>,
  blockIsOptional = false,
): fc.Arbitrary<Declared> {
  return fc
    .tuple(head, inside)
    .map(([words, list]) =>
      blockIsOptional && list.length === 0 ? { head: words } : { head: words, inside: list },
    );
}

const keyResult = declared(
  header('kr', withDeadline),
  some('owner', 'weight', 'tracks', 'supports', 'every', 'source', 'stopped', 'changed', 'initiative'),
  true,
);
const kpi = declared(
  header(
    'kpi',
    fc
      .option(conditions, { nil: undefined })
      .map(condition => (condition === undefined ? [] : ['threshold', ...condition])),
  ),
  some('target', 'owner', 'every', 'source', 'supports', 'indicator', 'stopped'),
  true,
);
const objective = declared(
  header('objective', fc.constant([])),
  fc
    .tuple(
      some('cycle', 'owner', 'commitment', 'supports', 'guarded', 'stopped', 'changed', 'initiative'),
      fc.array(keyResult, { maxLength: 4 }),
    )
    .chain(([properties, keyResults]) => mixed([...properties, ...keyResults])),
);
const entry = fc
  .tuple(
    paths,
    values,
    fc.constantFrom([], ['on-track']),
    fc.constantFrom([], ['confidence', '0.7']),
    fc.array(labels, { maxLength: 2 }),
  )
  .map(([path, value, status, confidence, notes]) => [path, ':', value, ...status, ...confidence, ...notes]);
const checkIn = declared(
  fc
    .tuple(dates, fc.option(owners, { nil: undefined }))
    .map(([date, by]) => ['checkin', date, ...(by === undefined ? [] : ['by', by])]),
  fc.array(entry, { minLength: 1, maxLength: 3 }),
);
const review = declared(
  dates.map(date => ['review', '2026-Q1', 'on', date]),
  fc.array(
    fc.tuple(paths, fc.array(labels, { maxLength: 2 })).map(([path, notes]) => [path, ':', '0.7', ...notes]),
    { minLength: 1, maxLength: 2 },
  ),
);
const members = fc.array(fc.oneof(objective, kpi, kpi, checkIn, review), { maxLength: 5 });
const team = declared(
  fc.tuple(names, labels).map(([called, label]) => ['team', called, label]),
  fc
    .tuple(some('part', 'lead', 'size', 'cycle'), members)
    .chain(([properties, list]) => mixed([...properties, ...list])),
);
const northStar = declared(
  fc
    .tuple(labels, values, deadline)
    .map(([label, to, by]) => ['northstar', 'weekly_teams', label, 'to', to, ...by]),
  some('owner', 'source', 'every'),
  true,
);
const customCycle = fc.constant<Declared>({
  head: ['cycle', 'spring', 'from', '2026-02-01', 'to', '2026-05-31'],
});

const program = fc
  .array(fc.oneof(northStar, customCycle, team, objective, kpi, kpi, checkIn, review), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list): readonly Declared[] => list);

function mixed<T>(list: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

/** How tokens are laid out: mostly as people do, sometimes not. */
interface Layout {
  /** Before a statement. */
  readonly between: readonly string[];
  /** Between the words of a statement. */
  readonly within: readonly string[];
}

const commentLines = [
  '// why\n',
  '/** What it means. */\n',
  '/* aside */ ',
  '// goals-ignore-next-line kr-is-task -- reason\n',
  '/**\n   * Two\n   * lines.\n */\n',
  '// ends   \n\n',
];
const layouts: fc.Arbitrary<Layout> = fc.record({
  between: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('\n', '\n  ', '\n    ', '\n\n', ' ', '\n\n\n\t') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ...commentLines.map(comment => `\n${comment}`),
          ' // beside\n',
          ' /* beside */\n',
        ),
      },
    ),
    { minLength: 5, maxLength: 30 },
  ),
  within: fc.array(
    fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(' ', ' ', ' ', '  ') },
      { weight: 1, arbitrary: fc.constantFrom('\n', '\n      ', ' /* aside */ ', ' // beside\n') },
    ),
    { minLength: 5, maxLength: 30 },
  ),
});

class Writer {
  private text = '';
  private readonly counts = { between: 0, within: 0 };
  private readonly layout: Layout;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  program(list: readonly Declared[]): string {
    for (const one of list) this.statement(one);
    return this.text + this.room('between').replace(/ $/, '');
  }

  private statement(one: readonly string[] | Declared): void {
    const { head, inside } = isDeclared(one) ? one : { head: one, inside: undefined };
    this.text += this.text === '' ? '' : this.room('between');
    this.words(head);
    if (inside === undefined) return;
    this.text += `${this.room('within')}{`;
    for (const inner of inside) this.statement(inner);
    this.text += `${this.room('between')}}`;
  }

  private words(words: readonly string[]): void {
    for (const [at, word] of words.entries()) {
      if (at > 0 && word !== ',' && word !== ':') this.text += this.room('within');
      this.text += word;
    }
  }

  private room(kind: keyof Layout): string {
    const list = this.layout[kind];
    const room = list[this.counts[kind]++ % list.length] ?? ' ';
    // On one line a word could become the unit of the number before it.
    return kind === 'between' && room === ' ' && /[0-9KMB?}]$/.test(this.text) ? '\n' : room;
  }
}

function isDeclared(one: readonly string[] | Declared): one is Declared {
  return !Array.isArray(one);
}

/** A text of the language without syntax errors, with any room, comments, and LF or CRLF; sometimes with a byte order mark. */
export const programs: fc.Arbitrary<string> = fc
  .tuple(program, layouts, fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '', '\uFEFF'))
  .map(([list, layout, lineEnd, mark]) => mark + new Writer(layout).program(list).replaceAll('\n', lineEnd));
