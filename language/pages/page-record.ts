/** A page as plain data, for programs that show it their own way. */
import { badExamples, goodExamples, withoutMarks } from '../lint/examples.ts';
import { presetSetting } from '../lint/presets.ts';
import { ruleById } from '../lint/registry.ts';
import { presetNames, type Rule } from '../lint/rule.ts';
import { ruleUrl } from '../lint/rule-link.ts';
import { themeOf } from '../lint/themes.ts';
import { errorRecord, errorsOfFile, originOf } from './error-page.ts';
import { pageById } from './page.ts';
import { fixKinds } from './rule-table.ts';
import { saidOfExample } from './run-example.ts';

/** The record of a rule or an error with what is said of its weak examples; undefined where there is no such id. */
export function pageRecord(id: string): Readonly<Record<string, unknown>> | undefined {
  const rule = ruleById(id);
  const record = rule === undefined ? recordOfError(id) : recordOfRule(rule);
  return record === undefined ? undefined : { id, ...record, url: ruleUrl(id), markdown: pageById(id) };
}

function recordOfRule(rule: Rule): Readonly<Record<string, unknown>> {
  return {
    kind: 'rule',
    theme: themeOf(rule),
    presets: Object.fromEntries(presetNames.map(name => [name, presetSetting(name, rule)])),
    calendar: rule.calendar,
    fixes: fixKinds(rule),
    summary: rule.summary,
    why: rule.rationale.trim(),
    remedy: rule.satisfy.trim(),
    weak: badExamples(rule).map(example => ({
      text: withoutMarks(example.bad),
      message: saidOfExample(rule, example)[0]?.message,
      fixed: example.fixed,
    })),
    strong: goodExamples(rule).map(({ good }) => ({ text: good })),
  };
}

function recordOfError(id: string): Readonly<Record<string, unknown>> | undefined {
  const record = errorRecord(id);
  if (record === undefined) return undefined;
  return {
    kind: 'error',
    summary: record.summary,
    why: record.why,
    remedy: record.remedy,
    weak: record.weak.map(text => ({ text, message: errorsOfFile(originOf(id), text)[0]?.message })),
    strong: record.right.map(text => ({ text })),
  };
}
