import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nounPlurals, verbForms } from '../../../../language/lint/lexicon/english/morphology.ts';
import { nouns } from '../../../../language/lint/lexicon/english/nouns.ts';
import { verbs } from '../../../../language/lint/lexicon/english/verbs.ts';
import { english } from '../../../../language/lint/lexicon/english.ts';
import { nounsIn, nounTable, verbsIn, verbTable } from '../../../../language/lint/lexicon/inflections.ts';
import { compileVocabulary } from '../../../../language/lint/lexicon/vocabulary.ts';

const word = fc.stringMatching(/^[a-z]{1,8}(?: [a-z]{1,5})?$/);

describe('The forms of an English verb', () => {
  it.each([
    ['ship', 'ships shipped shipping'],
    ['publish', 'publishes published publishing'],
    ['deploy', 'deploys deployed deploying'],
    ['carry out', 'carries_out carried_out carrying_out'],
    ['put in place', 'puts_in_place put_in_place putting_in_place'],
    ['write', 'writes wrote written writing'],
    ['rebuild', 'rebuilds rebuilt rebuilding'],
    ['plan', 'plans planned planning'],
    ['open', 'opens opened opening'],
    ['commit', 'commits committed committing'],
    ['organize', 'organizes organises organized organised organizing organising'],
    ['analyze', 'analyzes analyses analyzed analysed analyzing analysing'],
    ['tie', 'ties tied tying'],
    ['agree', 'agrees agreed agreeing'],
    ['go live', 'goes_live went_live gone_live going_live'],
  ])('%s: %s', (base, expected) => {
    const { third, past, participle, gerund } = verbForms(base);
    const forms = new Set([...third, ...past, ...participle, ...gerund]);
    expect([...forms].map(form => form.replaceAll(' ', '_'))).toEqual(expected.split(' '));
  });
});

describe('The plural of an English noun', () => {
  it.each([
    ['runbook', 'runbooks'],
    ['policy', 'policies'],
    ['survey', 'surveys'],
    ['batch', 'batches'],
    ['criterion', 'criteria'],
    ['cost analysis', 'cost analyses'],
    ['child', 'children'],
    ['data set', 'data sets'],
  ])('%s: %s', (singular, plural) => expect(nounPlurals(singular)).toEqual([plural]));
});

describe('An inflection table', () => {
  it('gives back the forms that it was made of', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), words => {
        const distinct = [...new Set(words)].sort();
        const inflected = verbsIn(verbTable(words, verbForms));
        expect(inflected.map(({ base }) => base).sort()).toEqual(distinct);
        for (const { base, forms } of inflected) expect(forms).toEqual(verbForms(base));
        for (const { singular, plurals } of nounsIn(nounTable(words, nounPlurals)))
          expect(plurals).toEqual(nounPlurals(singular));
      }),
    );
  });

  it('gives back forms that no grammar makes', () => {
    const odd = {
      base: ['a', 'ab'],
      third: ['xyz'],
      past: ['aa'],
      participle: ['a', 'b'],
      gerund: ['aaa'],
    };
    expect(verbsIn(verbTable(['a'], () => odd))).toEqual([{ base: 'a', forms: odd }]);
  });

  it('does not depend on the order of the list', () => {
    expect(verbTable(['ship', 'plan', 'add', 'ship'], verbForms)).toEqual({
      '= s +ed +ed +ing': 'plan ship',
      '= s ed ed ing': 'add',
    });
  });
});

describe('The English lexicon', () => {
  const vocabulary = compileVocabulary(english);

  it('knows every form of every verb of its lists', () => {
    for (const [verbClass, bases] of Object.entries(verbs))
      for (const base of bases)
        for (const [name, forms] of Object.entries(verbForms(base)))
          for (const form of forms)
            expect(vocabulary.entry(form)?.verbs).toContainEqual({ base, class: verbClass, form: name });
  });

  it('knows every plural of every noun of its lists', () => {
    for (const [nounClass, singulars] of Object.entries(nouns))
      for (const plural of singulars.flatMap(nounPlurals)) {
        expect(vocabulary.entry(plural)?.plural).toBe(true);
        expect([...(vocabulary.entry(plural)?.nouns ?? [])]).toContain(nounClass);
      }
  });

  it('inflects the words that a project adds', () => {
    const own = compileVocabulary(english, { task: ['zorp'], vanity: ['blip box'] });
    expect(own.entry('zorping')?.verbs).toEqual([{ base: 'zorp', class: 'work', form: 'gerund' }]);
    expect(own.entry('blip boxes')?.nouns).toEqual(new Set(['vanity']));
  });
});
