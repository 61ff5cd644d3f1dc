/** What the presets make of a rule, also of one that is written tomorrow. */
import type { Level, PresetName, Rule, RuleSetting } from './rule.ts';

/**
 * The setting of a rule in a preset.
 *
 * - `recommended`: the rule's own level.
 * - `strict`: information becomes a warning, a hint becomes information; what is off stays off unless the rule names a level.
 * - `startup`, for fewer than 20 people: what speaks of objectives, key results and cycles is a hint at most.
 * - `google`: the rule's own level, with the numbers of that school.
 */
export function presetSetting(preset: PresetName, rule: Pick<Rule, 'id' | 'level' | 'presets'>): RuleSetting {
  return rule.presets?.[preset] ?? generalLevel(preset, rule);
}

function generalLevel(preset: PresetName, { id, level }: Pick<Rule, 'id' | 'level'>): Level {
  if (preset === 'strict') return oneUp[level];
  if (preset === 'startup' && /^(objective|kr|cycle)-/.test(id)) return level === 'off' ? 'off' : 'hint';
  return level;
}

const oneUp: Readonly<Record<Level, Level>> = {
  off: 'off',
  hint: 'info',
  info: 'warning',
  warning: 'warning',
  error: 'error',
};
