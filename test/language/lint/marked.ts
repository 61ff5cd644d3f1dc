/** What a rule says, in a form that a test can read at a glance. */
import { expect } from 'vitest';
import type { Finding } from '../../../language/model/finding.ts';
import { type LintSetting, lintFiles } from './lint-goals.ts';

type Texts = Readonly<Record<string, string>> | string;

/** The findings of one rule, in path order; the texts must have no error of the language. */
export function said(rule: string, files: Texts, setting?: LintSetting): readonly Finding[] {
  const { findings, languageErrors } = lintFiles(filesOf(files), setting);
  const errors = languageErrors.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([]);
  return findings.filter(finding => finding.rule === rule);
}

/** The words that the findings of one rule mark. */
export function marked(rule: string, files: Texts, setting?: LintSetting): readonly string[] {
  const texts = filesOf(files);
  return said(rule, texts, setting).map(({ uri, span }) => wordsAt(texts, uri, span));
}

/** The same of texts that are half typed. */
export function markedInDraft(rule: string, files: Texts, setting?: LintSetting): readonly string[] {
  const texts = filesOf(files);
  return lintFiles(texts, setting)
    .findings.filter(finding => finding.rule === rule)
    .map(({ uri, span }) => wordsAt(texts, uri, span));
}

function filesOf(files: Texts): Readonly<Record<string, string>> {
  return typeof files === 'string' ? { 'a.goals': files } : files;
}

function wordsAt(texts: Readonly<Record<string, string>>, uri: string, span: Finding['span']): string {
  const path = Object.keys(texts).find(name => uri.endsWith(`/${name}`)) ?? '';
  return texts[path]?.slice(span.start, span.end) ?? '';
}
