/** What could be written at a position: keywords that fit, references by scope, owners, dates, periods, units, due entries. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver';
import { relativePath } from '../../language/lint/paths.ts';
import { nearest as nearestWords } from '../../language/model/spelling.ts';
import type { Goal, GoalKey, Period, Project } from '../../language/model/types.ts';
import { aboutGoal } from '../completion/about-goal.ts';
import { suggestedDays, suggestedPeriods } from '../completion/calendar-words.ts';
import { configSuggestions } from '../completion/configuration.ts';
import { isLabelTwice, nameSuggestion, namingSuggestion } from '../completion/declared-names.ts';
import { directiveSuggestions } from '../completion/directives.ts';
import {
  checkInOfWhatIsDue,
  entryItems,
  gradeOf,
  lastConfidence,
  lastReading,
} from '../completion/entries.ts';
import {
  acceptedKinds,
  type Expectation,
  expectationsAt,
  type ReferenceProperty,
} from '../completion/expectations.ts';
import { toItems } from '../completion/items.ts';
import { type CommentPlace, type Place, placeAt } from '../completion/place.ts';
import { View } from '../completion/references.ts';
import { formsFor, namedByLabel, plainText } from '../completion/statements.ts';
import type { Suggestion } from '../completion/suggestion.ts';
import { blockSuggestion, textSuggestions } from '../completion/texts.ts';
import { isSpaced, suggestedUnits } from '../completion/units.ts';
import { unitAtHand, valuesFor } from '../completion/values.ts';
import { hasLetters } from '../letters.ts';
import { documentOf, type KnownDocument, type Session } from '../session.ts';
import { isGoalsText } from '../uri.ts';
import { keywordMeanings } from './keyword-meanings.ts';

interface Asked {
  readonly session: Session;
  readonly document: KnownDocument;
  readonly place: Place;
  readonly view: View;
}

/** @param typedCharacter the character that made the client ask by itself, where it did */
export function completion(
  session: Session,
  uri: string,
  position: Position,
  typedCharacter?: string,
): CompletionItem[] | CompletionList {
  const document = documentOf(session, uri);
  if (document === undefined) return [];
  if (!isGoalsText(uri)) return configItems(session, document, position);
  if (typedCharacter === '"') return [];
  const index = session.positions.in(uri);
  const offset = index.offsetAt(position);
  const place = placeAt(document.text, offset);
  if (place === undefined) return [];
  if ('comment' in place) return directiveItems(session, document, place, offset, typedCharacter);
  if (isLabelTwice(place, document.text, offset)) return [];

  const asked = { session, document, place, view: new View(document.snapshot.project, place.blocks) };
  const expected = expectationsAt(place).filter(
    ({ kind }) => typedCharacter !== ' ' || worthAsking.has(kind),
  );
  const suggestions = expected.flatMap(expectation => suggestionsFor(asked, expectation));
  const few = suggestions.length <= mostSuggestions ? suggestions : nearest(suggestions, place.typed);
  const items = withNearest(toItems(session, uri, few, index.rangeOf(place.word)), place.typed);
  return few === suggestions ? items : { isIncomplete: true, items };
}

/** Where the editor reads the schema of a configuration itself, it is left to the editor. */
function configItems(
  session: Session,
  { uri, text, snapshot }: KnownDocument,
  position: Position,
): CompletionItem[] {
  if (session.client.options.readsSchemas === true) return [];
  const index = session.positions.in(uri);
  const paths = snapshot.project.files.flatMap(file => relativePath(snapshot.root, file.uri) ?? []);
  const { word, suggestions } = configSuggestions(text, index.offsetAt(position), paths);
  return toItems(session, uri, suggestions, index.rangeOf(word));
}

/** "Did you mean": a client that keeps only what has the letters that were typed keeps what they were meant for. */
function withNearest(items: readonly CompletionItem[], typed: string): CompletionItem[] {
  if (typed.length < 3 || items.some(({ label }) => hasLetters(label, typed))) return [...items];
  const meant = new Set(
    nearestWords(
      typed,
      items.map(({ label }) => label),
    ),
  );
  return items.map(item => (meant.has(item.label) ? { ...item, filterText: typed } : item));
}

/** Nobody reads more; a project of thousands of goals is asked again with each letter. */
const mostSuggestions = 300;

/** Those that begin as somebody has begun, then those that have the same letters in them. */
function nearest(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const letters = typed.toLowerCase();
  const begins = suggestions.filter(({ label }) => label.toLowerCase().startsWith(letters));
  const starts = new Set(begins);
  const others = suggestions.filter(
    each => !starts.has(each) && hasLetters(`${each.label} ${each.detail ?? ''}`, typed),
  );
  return [...begins.slice(0, mostSuggestions), ...others].slice(0, mostSuggestions);
}

/** Behind a space somebody who only goes on writing should not be interrupted, but where a name must follow. */
const worthAsking = new Set<Expectation['kind']>([
  'name',
  'reference',
  'owner',
  'date',
  'period',
  'cadence',
  'reading',
  'grade',
]);

function suggestionsFor(asked: Asked, expectation: Expectation): readonly Suggestion[] {
  const { session, document, place, view } = asked;
  const { project } = document.snapshot;
  const today = session.today();
  switch (expectation.kind) {
    case 'statement':
      return statementSuggestions(asked);
    case 'keywords':
      return expectation.words.map(keywordSuggestion);
    case 'reference':
      return referenceSuggestions(asked, expectation.property);
    case 'owner':
      return ownersIn(asked).map(([text, count]) => ({
        label: text,
        kind: CompletionItemKind.Constant,
        detail: count === 1 ? 'named once' : `named ${count} times`,
      }));
    case 'date':
      return suggestedDays(project, today, expectation.purpose, cycleAround(asked)).map(({ text, why }) => ({
        label: text,
        kind: CompletionItemKind.Value,
        detail: why,
      }));
    case 'period':
      return suggestedPeriods(project, today, expectation.purpose).map(({ text, why }) => ({
        label: text,
        kind: CompletionItemKind.Value,
        detail: why,
      }));
    case 'cadence':
      return place.before.at(-1)?.kind === 'number'
        ? ['days', 'weeks', 'months', 'quarters'].map(keywordSuggestion)
        : ['day', 'week', '2 weeks', 'month', 'quarter'].map(keywordSuggestion);
    case 'unit':
      return unitSuggestions(asked);
    case 'reading': {
      const goal = view.goalAt(expectation.path, acceptedKinds.checkin);
      return goal === undefined ? [] : lastReading(document.snapshot.scores(today), goal);
    }
    case 'grade': {
      const goal = view.goalAt(expectation.path, acceptedKinds.review);
      return goal === undefined ? [] : gradeOf(document.snapshot.scores(today), goal);
    }
    case 'name':
      return [nameSuggestion(project, view.inside, place, expectation.label)];
    case 'naming':
      return [namingSuggestion(project, view.inside, place, expectation.label)];
    case 'value':
      return valueSuggestions(asked, expectation.behind);
    case 'weight':
      return ['2', '3', '0.5'].map(label => ({ label, kind: CompletionItemKind.Value }));
    case 'text':
      return textSuggestions(project, expectation.what);
    case 'block':
      return [blockSuggestion];
    case 'confidence': {
      const goal = view.goalAt(expectation.path, acceptedKinds.checkin);
      return goal === undefined ? [] : lastConfidence(document.snapshot.scores(today), goal);
    }
  }
}

function referenceSuggestions(
  { session, document, place, view }: Asked,
  property: ReferenceProperty,
): readonly Suggestion[] {
  const given = new Set(place.before.map(({ text }) => text));
  const closing = property === 'guarded by' ? new Set<GoalKey>() : view.leadingHere();
  const scores = () => document.snapshot.scores(session.today());
  return view
    .candidates(acceptedKinds[property], place.typed)
    .filter(({ goal, path }) => !given.has(path) && !closing.has(goal.key))
    .map(({ goal, path }) => ({
      label: path,
      kind: CompletionItemKind.Reference,
      goal: goal.key,
      ...aboutGoal(scores, goal),
    }));
}

/** Of a measure that is half-written, the unit of its first half is all that is known. */
function valueSuggestions(asked: Asked, behind: string): readonly Suggestion[] {
  const { session, document, place } = asked;
  const { project, scores } = document.snapshot;
  const goal = goalBeingWritten(asked);
  const isThreshold = place.before.some(({ text }) => text === 'threshold');
  const known =
    goal === undefined ? [] : valuesFor(project, scores(session.today()), goal, behind, isThreshold);
  const said = place.before.find(({ kind }) => kind === 'unit')?.text;
  if (said === undefined || known.some(({ label }) => label.startsWith('?'))) return known;
  return [
    ...known,
    {
      label: `?${isSpaced(said) ? ' ' : ''}${said}`,
      kind: CompletionItemKind.Value,
      detail: 'to be filled in',
    },
  ];
}

/** The goal whose header or property the place is in, as far as it is understood. */
function goalBeingWritten({ document, place, view }: Asked): Goal | undefined {
  const { goals } = document.snapshot.project;
  const [keyword, name] = place.before;
  if (keyword?.text === 'target') return goals.get(view.inside);
  return name?.kind === 'name' ? goals.get([view.inside, name.text].filter(Boolean).join('.')) : undefined;
}

function statementSuggestions({ session, document, place, view }: Asked): readonly Suggestion[] {
  const block = place.blocks.at(-1);
  const { project } = document.snapshot;
  const around = place.blocks.find(({ keyword }) => keyword === 'team')?.name;
  const teamAround = around === undefined ? undefined : view.goalAt(around, acceptedKinds['part of'])?.key;
  if (block?.keyword === 'checkin' || block?.keyword === 'review') {
    return entryItems({
      scores: document.snapshot.scores(session.today()),
      kind: block.keyword,
      block,
      entries: place.siblings,
      isHead: /^[ \t]*:/.test(document.text.slice(place.word.end, place.word.end + 20)),
      candidates: view.candidates(acceptedKinds[block.keyword], place.typed),
      project,
      team: teamAround,
    });
  }
  const team =
    block?.keyword === 'team' ? view.goalAt(block.name ?? '', acceptedKinds['part of']) : undefined;
  const elsewhere =
    team?.kind === 'team'
      ? [...(team.partOf ? ['part of'] : []), ...(team.lead ? ['lead'] : []), ...(team.size ? ['size'] : [])]
      : [];
  const forms = formsFor(block, place.siblings, elsewhere);
  const checkIn = forms.some(({ keyword }) => keyword === 'checkin')
    ? checkInOfWhatIsDue(project, document.snapshot.scores(session.today()), teamAround, goal =>
        view.pathTo(goal, acceptedKinds.checkin),
      )
    : [];
  const words = forms.map(form => ({
    ...keywordSuggestion(form.keyword),
    ...(form.label === undefined ? {} : { label: form.label }),
    text: plainText(form),
    ...(form.snippet === undefined ? {} : { snippet: filledIn(form.snippet, session, project) }),
  }));
  return [...words, ...checkIn];
}

/** With the days and the period that are the likeliest, and its name made of its label where the client can do that. */
function filledIn(snippet: string, session: Session, project: Project): string {
  const today = session.today();
  const period = suggestedPeriods(project, today, 'review')[0]?.text ?? 'period';
  const lastOfYear = `${today.slice(0, 4)}-12-31`;
  const dated = snippet
    .replace('1:period', `1:${period}`)
    .replace(/([1-4]):date/g, `$1:${today}`)
    .replace('5:date', `5:${lastOfYear}`);
  return session.client.options.snippetTransforms === true ? namedByLabel(dated) : dated;
}

function keywordSuggestion(word: string): Suggestion {
  const documentation = keywordMeanings[word];
  return {
    label: word,
    kind: CompletionItemKind.Keyword,
    ...(documentation === undefined ? {} : { documentation }),
  };
}

function unitSuggestions(asked: Asked): readonly Suggestion[] {
  const { session, document, place, view } = asked;
  const { project, scores } = document.snapshot;
  const isEntry = place.blocks.at(-1)?.keyword === 'checkin';
  const goal = isEntry
    ? view.goalAt(place.before[0]?.text ?? '', acceptedKinds.checkin)
    : goalBeingWritten(asked);
  const metric = unitAtHand(project, scores(session.today()), goal);
  const adjoins = place.before.at(-1)?.span.end === place.word.start;
  return suggestedUnits(project, place.before, metric).map(unit => ({
    label: unit,
    kind: CompletionItemKind.Unit,
    text: adjoins && isSpaced(unit) ? ` ${unit}` : unit,
  }));
}

/** Everybody whom the project names, most named first; not the word that is being written. */
function ownersIn({ document, place }: Asked): readonly (readonly [string, number])[] {
  const { project } = document.snapshot;
  const counts = new Map<string, number>();
  const said = [
    ...[...project.goals.values()].map(goal =>
      'owner' in goal ? goal.owner : 'lead' in goal ? goal.lead : undefined,
    ),
    ...project.checkIns.map(({ by }) => by),
  ];
  for (const owner of said) {
    if (owner !== undefined && owner.value.length > 1)
      counts.set(owner.value, (counts.get(owner.value) ?? 0) + 1);
  }
  const others = [...counts].map(
    ([owner, count]) => [owner, owner === place.typed ? count - 1 : count] as const,
  );
  return others.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The cycle of the objective around the place. */
function cycleAround({ document, place, view }: Asked): Period | undefined {
  if (!place.blocks.some(({ keyword }) => keyword === 'objective')) return undefined;
  const goal = document.snapshot.project.goals.get(view.inside);
  return goal?.kind === 'objective' || goal?.kind === 'kr' ? goal.cycle : undefined;
}

function directiveItems(
  session: Session,
  { uri, text, snapshot }: KnownDocument,
  { comment }: CommentPlace,
  offset: number,
  typedCharacter?: string,
): CompletionItem[] {
  const index = session.positions.in(uri);
  const found = (isWholeFile: boolean): ReadonlySet<string> => {
    const line = index.positionAt(comment.span.end).line + 1;
    const here = snapshot
      .findings(session.today())
      .filter(finding => finding.uri === uri)
      .filter(({ span }) => isWholeFile || index.positionAt(span.start).line === line);
    return new Set(here.map(({ rule }) => rule));
  };
  const { word, suggestions } = directiveSuggestions(
    text.slice(comment.span.start, offset),
    comment.span.start,
    found,
    typedCharacter === undefined,
  );
  return withNearest(
    toItems(session, uri, suggestions, index.rangeOf(word)),
    text.slice(word.start, word.end),
  );
}
