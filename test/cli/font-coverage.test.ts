import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, coverageOfFont, covers } from '../../server/cli/png/font-coverage.ts';
import { fontsFor } from '../../server/cli/png/system-fonts.ts';

const inter = await readFile('node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');

describe('the characters of a font', () => {
  it('are read from its table', async () => {
    const coverage = await coverageOfFont(inter);
    const has = (character: string) => covers(coverage, character.codePointAt(0) ?? 0);
    expect([...'aZ0é→…–·Ωж'].filter(character => !has(character))).toEqual([]);
    expect([...'目م🎯'].filter(has)).toEqual([]);
  });

  it('are none in what is no font, however it begins', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, asFont) => {
        const file = asFont ? new Uint8Array([0, 1, 0, 0, 0, 1, ...bytes]) : bytes;
        expect(Array.isArray(await coverageOfFont(file))).toBe(true);
      }),
    );
    const cut = inter.subarray(0, 2000);
    expect(await coverageOfFont(cut)).toEqual([]);
    expect(await coverageOf(async () => new DataView(new ArrayBuffer(0)))).toEqual([]);
  });
});

describe('fonts of the machine', () => {
  it('are not looked for where nothing is missing', async () =>
    expect(await fontsFor(new Set(), { platform: 'linux', environment: {} })).toEqual([]));

  it('are none where there are none for a character, or no folders', async () => {
    expect(await fontsFor(new Set([0x10fffd]), { platform: 'darwin', environment: {} })).toEqual([]);
    expect(await fontsFor(new Set([0x10fffd]), { platform: 'win32', environment: {} })).toEqual([]);
  });
});
