import type { VerbForms } from '../language.ts';
import { doublingVerbs, irregularPlurals, irregularVerbs, perhapsDoublingVerbs } from './irregular.ts';

const vowel = /[aeiou]/;

/**
 * The forms of an English verb, regular unless the irregular table knows it. Of a phrasal verb ("set up") the
 * first word is inflected. British -ise and -yse are forms of their American sisters.
 */
export function verbForms(base: string): VerbForms {
  const space = base.indexOf(' ');
  const stem = space < 0 ? base : base.slice(0, space);
  const rest = space < 0 ? '' : base.slice(space);
  const spellings = spellingsOf(stem);
  const forms = {
    base: spellings,
    third: spellings.map(third),
    past: spellings.map(past),
    gerund: spellings.map(gerund),
  };
  if (perhapsDoublingVerbs.has(stem)) {
    forms.past.push(past(stem + stem.at(-1)));
    forms.gerund.push(gerund(stem + stem.at(-1)));
  }
  const participle = forms.past.map((form, at) => irregularVerbs.get(spellings[at] ?? stem)?.[1] ?? form);
  if (stem === 'get') participle.push('got');
  if (stem === 'show' || stem === 'prove') participle.push(past(stem));
  const withRest = (words: readonly string[]) => words.map(word => word + rest);
  return {
    base: withRest(forms.base),
    third: withRest(forms.third),
    past: withRest(forms.past),
    participle: withRest(participle),
    gerund: withRest(forms.gerund),
  };
}

/** The plurals of an English noun; of several words the last is inflected. */
export function nounPlurals(singular: string): readonly string[] {
  const last = singular.slice(singular.lastIndexOf(' ') + 1);
  const before = singular.slice(0, singular.length - last.length);
  const irregular = [...irregularPlurals].filter(([, one]) => one === last).map(([plural]) => plural);
  return irregular.length > 0 ? irregular.map(plural => before + plural) : [third(singular)];
}

function spellingsOf(stem: string): readonly string[] {
  if (/[^aeiou]..*ize$/.test(stem)) return [stem, stem.replace(/ize$/, 'ise')];
  if (/lyze$/.test(stem)) return [stem, stem.replace(/yze$/, 'yse')];
  return [stem];
}

function third(stem: string): string {
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(stem)) return `${stem}es`;
  if (/[^o]o$/.test(stem) && ['do', 'go', 'redo', 'undo', 'hero', 'echo'].includes(stem)) return `${stem}es`;
  return `${stem}s`;
}

function past(stem: string): string {
  const irregular = irregularVerbs.get(stem)?.[0];
  if (irregular !== undefined) return irregular;
  if (stem.endsWith('e')) return `${stem}d`;
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`;
  return `${doubled(stem)}ed`;
}

function gerund(stem: string): string {
  if (/ie$/.test(stem)) return `${stem.slice(0, -2)}ying`;
  if (/[^eo]e$/.test(stem) && stem.length > 2) return `${stem.slice(0, -1)}ing`;
  return `${doubled(stem)}ing`;
}

/** "ship" → "shipp-", "plan" → "plann-"; not "fix", "review", "open", "load". */
function doubled(stem: string): string {
  if (doublingVerbs.has(stem)) return stem + stem.at(-1);
  const oneSyllable =
    /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem) || /^[^aeiou]*qu[aeiou][^aeiouwxy]$/.test(stem);
  return oneSyllable && vowel.test(stem) ? stem + stem.at(-1) : stem;
}
