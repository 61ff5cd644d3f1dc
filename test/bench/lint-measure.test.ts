import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partOf } from './labelled-goals.ts';

const command = new URL('./lint-measure.ts', import.meta.url).pathname;
const fixture = new URL('../fixtures/labelled-goals.jsonl', import.meta.url).pathname;
const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, [quiet, command, ...args], { encoding: 'utf8' });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'goals-measure-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Report {
  readonly rows: number;
  readonly ambiguous: number;
  readonly judgements: readonly {
    readonly name: string;
    readonly all: { readonly rows: number; readonly precision: { readonly share: number } | null };
    readonly disagreements: readonly {
      readonly text: string;
      readonly says: string;
      readonly part: string;
    }[];
  }[];
}

describe('npm run lint:measure', () => {
  it('prints figures with intervals and the disagreements of the rows that were looked at', () => {
    const text = run(fixture);
    expect(text).toMatchSnapshot();
    expect(text).toBe(run(fixture));
    expect(text).toContain('missed  Guests who stay a third night');
  });

  it('prints those of all rows with --all', () => {
    const [told, all] = [run(fixture), run(fixture, '--all')];
    expect(partOf({ kind: 'kr', text: 'Write a menu', label: 'outcome' })).toBe('held out');
    expect(told).not.toContain('Write a menu');
    expect(all).toContain('wrong   Write a menu  (outcome; kr-is-task: "Write")');
  });

  it('says the same for machines with --json', () => {
    const report = JSON.parse(run(fixture, '--json', '--all')) as Report;
    expect(report).toMatchObject({ rows: 24, ambiguous: 1 });
    const isTask = report.judgements.find(({ name }) => name === 'kr-is-task');
    expect(isTask?.all.rows).toBe(15);
    expect(isTask?.disagreements.map(({ says }) => says).sort()).toEqual(['missed', 'wrong']);
    const isKpi = report.judgements.find(({ name }) => name === 'objective-is-kpi');
    expect(isKpi?.all.precision).toMatchObject({ share: 1, low: 1, high: 1 });
  });

  it('prints the table of the documentation with --markdown', () => {
    const [head] = run(fixture, '--markdown').split('\n');
    expect(head).toBe('| judgement | rows | yes | precision | recall | F1 |');
  });

  it.each([
    ['{"kind":"kr","text":"A","label":"done"}', 2, 'line 1: "label" of this kr is "done"'],
    ['\r\n{"kind":"kr"}\r\n', 2, 'line 2: "text" is missing'],
    ['', 2, 'line 1: no goal'],
  ])('refuses %j with the file and the line', (lines, status, message) => {
    const path = join(folder, 'rows.jsonl');
    writeFileSync(path, lines);
    const result = spawnSync(process.execPath, [quiet, command, path], { encoding: 'utf8' });
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(`${path}: ${message}`);
    expect(result.stdout).toBe('');
  });

  it.each([[[]], [['a.jsonl', 'b.jsonl']], [['--every', 'a.jsonl']], [['no-such-file.jsonl']]])(
    'refuses the arguments %j',
    args => {
      const result = spawnSync(process.execPath, [quiet, command, ...args], { encoding: 'utf8' });
      expect(result.status).toBe(2);
      expect(result.stderr).not.toContain('    at ');
    },
  );
});
