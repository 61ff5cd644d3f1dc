import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../../language/report/unified-diff.ts';

/** Applies a patch by its own words: every line that it keeps or drops has to be there. */
function patched(before: string, patch: string): string {
  const old = before === '' ? [] : before.split(/(?<=\n)/);
  const lines = patch.split(/(?<=\n)/).slice(2);
  const result: string[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$/.exec(line);
    if (head !== null) {
      const start = Number(head[1]) - (head[2] === '0' ? 0 : 1);
      while (at < start) result.push(old[at++] ?? '');
      expect(result.length).toBe(Number(head[3]) - (head[4] === '0' ? 0 : 1));
      continue;
    }
    if (line.startsWith('\\')) continue;
    const isUnended = lines[index + 1]?.startsWith('\\') === true;
    const text = isUnended ? line.slice(1, -1) : line.slice(1);
    if (!line.startsWith('+')) expect(old[at++]).toBe(text);
    if (!line.startsWith('-')) result.push(text);
  }
  return [...result, ...old.slice(at)].join('');
}

const text = fc
  .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd'), { maxLength: 30 })
  .map(lines => lines.join(''));

describe('a patch', () => {
  it('leads from the one text to the other, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = unifiedDiff('a.goals', before, after);
        expect(patched(before, patch)).toBe(after);
        expect(patch === '').toBe(before === after);
      }),
      { numRuns: 500 },
    );
  });

  it('changes no more lines than have to', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 60 }),
        fc.array(fc.nat(59), { maxLength: 8 }),
        (lines, drop) => {
          const kept = lines.filter((_, index) => !drop.includes(index));
          const ofLines = (all: readonly number[]) => all.map(line => `${line}\n`).join('');
          const changed = unifiedDiff('a', ofLines(lines), ofLines(kept))
            .split('\n')
            .slice(2)
            .filter(line => /^[-+]/.test(line));
          expect(changed).toHaveLength(lines.length - kept.length);
        },
      ),
    );
  });

  it('has three lines around a change, and one hunk for two that are close', () => {
    const before = Array.from({ length: 30 }, (_, line) => `${line + 1}\n`);
    const after = before.map(line => (['5\n', '9\n', '25\n'].includes(line) ? `x${line}` : line));
    const patch = unifiedDiff('okr/a.goals', before.join(''), after.join(''));
    expect(patch.split('\n').filter(line => line.startsWith('@@'))).toEqual([
      '@@ -2,11 +2,11 @@',
      '@@ -22,7 +22,7 @@',
    ]);
  });

  it.each(['a.goals', 'a b ü.goals'])('is one that git applies to %s', name => {
    const folder = mkdtempSync(join(tmpdir(), 'goals-patch-'));
    try {
      const [before, after] = ['one\r\ntwo\nthree', 'one\r\n2\nthree\nfour'];
      writeFileSync(join(folder, name), before);
      execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
        cwd: folder,
        input: unifiedDiff(name, before, after),
      });
      expect(readFileSync(join(folder, name), 'utf8')).toBe(after);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('of two texts that have nothing in common comes at once', () => {
    const lines = (name: string) => Array.from({ length: 20_000 }, (_, line) => `${name} ${line}\n`).join('');
    const patch = unifiedDiff('a.goals', lines('a'), lines('b'));
    expect(patch.split('\n').filter(line => /^[-+][ab] /.test(line))).toHaveLength(40_000);
  });
});
