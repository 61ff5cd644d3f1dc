import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon, type Phrase } from '../../../../language/lint/lexicon/lexicon.ts';
import { outcomes } from './sentences-of-outcome.ts';
import { untidyWork, work } from './sentences-of-work.ts';

const lexicon = createLexicon();

/** Every phrase that any judgement about a label points to. */
function phrasesOf(label: string): readonly Phrase[] {
  const found = [
    lexicon.taskWork(label)?.words,
    lexicon.taskWork(label, { hasMeasure: true })?.words,
    lexicon.objectiveTask(label)?.words,
    lexicon.outcomeSignal(label)?.words,
    lexicon.maintains(label)?.words,
    lexicon.maintains(label)?.level?.words,
    lexicon.doNothing(label)?.words,
    lexicon.numberTarget(label),
    lexicon.measureInLabel(label)?.words,
    lexicon.movement(label)?.words,
    lexicon.pushes(label)?.words,
    lexicon.vanity(label),
    lexicon.effort(label),
    lexicon.slogan(label),
    lexicon.blame(label),
    lexicon.weakVerb(label),
    lexicon.hedge(label)?.words,
    lexicon.vagueQuantity(label, { hasMeasure: false })?.words,
    lexicon.vagueQuantity(label, { hasMeasure: true })?.words,
    lexicon.placeholder(label),
    lexicon.compoundObjective(label)?.words,
    lexicon.compoundMeasures(label)?.words,
    ...lexicon.statedNumbers(label).map(({ words }) => words),
  ];
  lexicon.lowerIsBetter(label);
  return found.filter(phrase => phrase !== undefined);
}

const wordsOfSentences = [
  ...new Set([...Object.values(work).flat(), ...untidyWork, ...outcomes].flatMap(label => label.split(' '))),
];
const oddPieces = [
  '“',
  '”',
  '’s',
  '🚀',
  '👩‍👩‍👧',
  '…',
  '→',
  '50%',
  '$2.5M',
  '4,2',
  '{N}',
  'İ',
  'ß',
  '\u0000',
  '\ud800',
  '  ',
  '\t',
  'and',
  'of',
  'to',
  'from',
];
const label = fc
  .array(
    fc.oneof(
      fc.constantFrom(...wordsOfSentences),
      fc.constantFrom(...oddPieces),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 30 },
  )
  .map(pieces => pieces.join(' '));

describe('Every judgement', () => {
  it('points to words of the label, whatever the label', () => {
    fc.assert(
      fc.property(label, text => {
        for (const phrase of phrasesOf(text)) {
          expect(phrase.start).toBeGreaterThanOrEqual(0);
          expect(phrase.end).toBeGreaterThan(phrase.start);
          expect(phrase.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(phrase.start, phrase.end)).toBe(phrase.text);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(label, text => {
        expect(phrasesOf(text)).toEqual(phrasesOf(text));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves no empty label behind when it takes numbers out', () => {
    fc.assert(
      fc.property(label, text => {
        const measure = lexicon.measureInLabel(text);
        if (measure !== undefined) expect(measure.rest.trim()).not.toBe('');
      }),
    );
  });
});

describe('A label that is no sentence', () => {
  it.each([
    '',
    ' ',
    '\n\t',
    '.',
    '…',
    '!!!',
    '"',
    '()',
    '[]',
    '[',
    '- - -',
    '→',
    '🚀',
    '🚀🚀🚀',
    '\u0000',
    '\ud83d',
  ])('gives nothing but that it is still to be written: %j', text => {
    const open = lexicon.placeholder(text);
    expect(phrasesOf(text)).toEqual(open === undefined ? [] : [open]);
  });
});

describe('A label in another language', () => {
  it.each([
    'Launch der neuen App',
    'Neue Website für alle Kunden veröffentlichen',
    'Release des Onboardings bis März',
    'Wir haben ein Handbuch',
    'Lancer la nouvelle version du site',
    'Publication de la documentation',
    'Lanzar la nueva aplicación para clientes',
    'Implementar o novo sistema de pagamento',
    'Lancio della nuova app',
    'Lancering van de nieuwe website',
    'Lansera den nya appen för alla kunder',
    'Uruchomienie nowej strony dla klientów',
    'Запуск нового сайта',
    '新しいオンボーディングを公開する',
    'إطلاق التطبيق الجديد',
    'השקת האתר החדש',
    '온보딩 개편 출시',
  ])('is not judged: %s', text => {
    expect(lexicon.taskWork(text)).toBeUndefined();
    expect(lexicon.objectiveTask(text)).toBeUndefined();
    expect(lexicon.doNothing(text)).toBeUndefined();
    expect(lexicon.maintains(text)).toBeUndefined();
    expect(lexicon.movement(text)).toBeUndefined();
    expect(lexicon.pushes(text)).toBeUndefined();
    expect(lexicon.lacksOutcome(text)).toBe(false);
    expect(lexicon.vanity(text)).toBeUndefined();
    expect(lexicon.effort(text)).toBeUndefined();
    expect(lexicon.slogan(text)).toBeUndefined();
    expect(lexicon.hedge(text)).toBeUndefined();
    expect(lexicon.weakVerb(text)).toBeUndefined();
    expect(lexicon.vagueQuantity(text, { hasMeasure: false })).toBeUndefined();
    expect(lexicon.compoundObjective(text)).toBeUndefined();
    expect(lexicon.compoundMeasures(text)).toBeUndefined();
    expect(lexicon.statedNumbers(text)).toEqual([]);
  });
});

describe('A label of a hundred thousand characters', () => {
  const long = 100_000;
  it.each([
    ['one word', 'a'.repeat(long)],
    ['one number', '9'.repeat(long)],
    ['digits and commas', '1,'.repeat(long / 2)],
    ['hyphens', 'a-'.repeat(long / 2)],
    ['dots', '1.'.repeat(long / 2)],
    ['blanks', ' '.repeat(long)],
    ['brackets', '['.repeat(long)],
    ['"number of"', 'number of '.repeat(long / 10)],
    ['measures', 'churn '.repeat(long / 6)],
    ['amounts', '5% '.repeat(long / 3)],
    ['commas', ', '.repeat(long / 2)],
    ['from … to …', 'from 1 to 2 '.repeat(long / 12)],
    ['sentences', 'Ship the new flow and reach 30% adoption. '.repeat(long / 42)],
    ['percent signs', '%'.repeat(long)],
    ['letters and digits', 'a1'.repeat(long / 2)],
    ['joints', 'grow revenue and cut churn '.repeat(long / 27)],
    ['"and"', 'and '.repeat(long / 4)],
    ['placeholders that never end', '<a '.repeat(long / 3)],
    ['braces', '{a'.repeat(long / 2)],
    ['hedges', 'up to 5 '.repeat(long / 8)],
    ['vanity', 'followers '.repeat(long / 10)],
    ['effort', 'demos of '.repeat(long / 9)],
    ['blame', 'fault of '.repeat(long / 9)],
    ['slogans', 'world class '.repeat(long / 12)],
  ])('is read to the end or left: %s', (_, text) => {
    for (const phrase of phrasesOf(text)) expect(text.slice(phrase.start, phrase.end)).toBe(phrase.text);
  });
});
