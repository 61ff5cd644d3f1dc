import { describe, expect, it } from 'vitest';
import { parsedYaml } from './yaml.ts';

describe('the YAML of our own files', () => {
  it('is read as its readers do', () => {
    const source = `# A comment.
name: A name   # and one behind it
empty: ""
list: ["a", "b"]
steps:
  - name: One
    run: |
      echo "a # b"
        indented

      last
  - uses: x@v1
    with:
      depth: 0
plain:
- a b
- c
`;
    expect(parsedYaml(source)).toEqual({
      name: 'A name',
      empty: '',
      list: ['a', 'b'],
      steps: [
        { name: 'One', run: 'echo "a # b"\n  indented\n\nlast\n' },
        { uses: 'x@v1', with: { depth: '0' } },
      ],
      plain: ['a b', 'c'],
    });
  });

  it.each([
    ['a: 1\na: 2'],
    ['a: &anchor b'],
    ['a: b: c'],
    ['a:\n\tb: c'],
    ['a: b\n  c: d'],
    ['just words'],
    ["a: 'single'"],
    ['a: >\n  folded'],
  ])('refuses %j', source => {
    expect(() => parsedYaml(source)).toThrow();
  });
});
