/** Reads the files of cases. */

export interface Expectation {
  readonly today: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Case {
  readonly name: string;
  readonly texts: readonly string[];
  readonly expectations: readonly Expectation[];
}

export function casesIn(text: string): readonly Case[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map(block => {
      const [name = '', ...lines] = block.split(/\r?\n/);
      const goals = lines.filter(line => !line.startsWith('=>')).join('\n');
      return {
        name,
        texts: goals.split(/^--- file$/m),
        expectations: lines.filter(line => line.startsWith('=>')).map(expectationIn),
      };
    });
}

function expectationIn(line: string): Expectation {
  const match = /^=> (\d{4}-\d{2}-\d{2}) (.+?): (.+)$/.exec(line);
  if (match === null) throw new Error(`Not an expectation: ${line}`);
  const [, today = '', key = '', said = ''] = match;
  const fields = said.split(/, (?=[a-z])/).map(field => {
    const [name = '', ...value] = field.split(' ');
    return [name, value.join(' ')] as const;
  });
  return { today, key, fields: Object.fromEntries(fields) };
}
