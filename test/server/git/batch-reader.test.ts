import { describe, expect, it } from 'vitest';
import { BatchReader } from '../../../server/git/blobs.ts';

const output = Buffer.from(
  'aa blob 3\na\nb\nbb missing\ncc blob 0\n\ndd tree 2\nxx\nee blob 5\n12345\nff blob 1\nz\n',
);

describe('what cat-file --batch prints', () => {
  it.each([1, 2, 3, 7, 1_000])('is cut into contents in pieces of %i bytes', size => {
    const reader = new BatchReader(4);
    for (let start = 0; start < output.length; start += size)
      reader.take(output.subarray(start, start + size));
    expect([...reader.blobs].map(([id, content]) => [id, Buffer.from(content).toString()])).toEqual([
      ['aa', 'a\nb'],
      ['cc', ''],
      ['ff', 'z'],
    ]);
  });
});
