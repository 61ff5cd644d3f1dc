// The files of this folder, written by `npm run test:unit -- -u test/language/lint`.
import type { Rule } from '../rule.ts';
import { northstarSingle } from './northstar-single.ts';

export const rules: readonly Rule[] = [northstarSingle];
