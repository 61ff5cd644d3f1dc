/** The errors of `goals.config.json`, each with a page of its own. */
import type { ConfigFindingId } from '../lint/config.ts';
import type { ErrorRecord } from './error-record.ts';

type ConfigErrorName = ConfigFindingId extends `config/${infer Name}` ? Name : never;

export const configErrors: Readonly<Record<ConfigErrorName, ErrorRecord>> = {
  syntax: {
    summary: 'This is no JSON.',
    why: 'What can’t be read can’t hold. Comments and trailing commas are allowed; everything before the slip holds all the same.',
    remedy: 'Keys and texts stand in double quotes, a comma between any two settings.',
    weak: ['{\n  "preset": "strict"\n  "fiscalYearStart": 4\n}'],
    right: ['{\n  "preset": "strict",\n  "fiscalYearStart": 4,\n}'],
  },
  unknown: {
    summary: 'A setting, rule, option, level or preset that there is not.',
    why: 'A misspelt rule would stay as loud as before, and whoever reads the file would believe otherwise.',
    remedy:
      'Take the nearest, which is offered. `goals rules` lists all rules, the page of a rule its options.',
    weak: ['{ "rules": { "kpi-cuont": "off" } }', '{ "preset": "strickt" }'],
    right: ['{ "rules": { "kpi-count": "off" } }', '{ "preset": "strict" }'],
  },
  value: {
    summary: 'A value of the wrong kind, or out of range.',
    why: 'A month has a number from 1 to 12, and a level is one of five words. What is none of them counts as not said.',
    remedy: 'Write a value as the message describes it; the schema offers them as you type.',
    weak: ['{ "fiscalYearStart": 13 }', '{ "rules": { "kpi-count": ["warning", { "max": 0 }] } }'],
    right: ['{ "fiscalYearStart": 4 }', '{ "rules": { "kpi-count": ["warning", { "max": 5 }] } }'],
  },
  repeated: {
    summary: 'The same key twice in one object.',
    why: 'JSON lets the last one count, and readers mostly see the first one.',
    remedy: 'Keep one of them.',
    weak: ['{\n  "preset": "strict",\n  "preset": "google"\n}'],
    right: ['{\n  "preset": "google"\n}'],
  },
};
