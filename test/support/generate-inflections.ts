/** Writes the inflected words of the lexicon: the part of `npm run generate` that the grammar is not. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { englishInflections } from './inflections.ts';

const path = fileURLToPath(
  new URL('../../language/lint/lexicon/english/generated/inflections.ts', import.meta.url),
);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, englishInflections());
