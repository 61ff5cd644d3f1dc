import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/positions.ts';
import { folder } from './acme.ts';
import { askEverything, sessionWith } from './every-feature.ts';

/** So many letters are typed between two looks: a prime, so that it falls on every kind of place. */
const step = 13;

const examples = new URL('../../examples/retro/', import.meta.url);
const files = readdirSync(examples).filter(name => name.endsWith('.goals'));

describe('while a file is typed from its first letter to its last', () => {
  it.each(files)('every feature answers at the cursor and at a place before it: %s', name => {
    const text = readFileSync(new URL(name, examples), 'utf8');
    const uri = `${folder}/${name}`;
    const others = Object.fromEntries(
      files
        .filter(other => other !== name)
        .map(other => [`${folder}/${other}`, readFileSync(new URL(other, examples), 'utf8')]),
    );
    const session = sessionWith(others);
    let asked = 0;
    for (let end = 0; end <= text.length; end += step) {
      session.workspace.setFile(uri, text.slice(0, end));
      const lines = new LineIndex(text.slice(0, end));
      for (const offset of [end, (end * 7) % (end + 1)]) {
        askEverything(session, uri, lines.positionAt(offset));
        asked++;
      }
    }
    expect(asked).toBeGreaterThan(1);
  });
});
