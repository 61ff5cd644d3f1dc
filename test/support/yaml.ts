/**
 * Reads the YAML that our own files are written in: mappings, lists, scalars, quoted ones, lists on one line and literal blocks.
 * Anything else throws, so that a file can't mean something else here than it does to its reader.
 */

export type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml };

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Every scalar is a string. @throws Error for what is not understood */
export function parsedYaml(source: string): Yaml {
  const reader = new YamlReader(source.split('\n'));
  const value = reader.value(0);
  const rest = reader.peek();
  if (rest !== undefined) throw new Error(`not understood: ${rest.text}`);
  return value;
}

class YamlReader {
  readonly #lines: readonly string[];
  #at = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** The next line that says something. */
  peek(): Line | undefined {
    while (this.#at < this.#lines.length && /^\s*(#.*)?$/.test(this.#lines[this.#at] ?? '')) this.#at++;
    const line = this.#lines[this.#at];
    if (line === undefined) return undefined;
    if (line.includes('\t')) throw new Error(`a tab: ${line}`);
    const text = line.trimStart();
    return { indent: line.length - text.length, text: text.trimEnd() };
  }

  value(indent: number): Yaml {
    const line = this.peek();
    if (line === undefined || line.indent < indent) return '';
    return line.text.startsWith('- ') ? this.#list(line.indent) : this.#mapping(line.indent);
  }

  #list(indent: number): readonly Yaml[] {
    const entries: Yaml[] = [];
    for (let line = this.peek(); line?.indent === indent && line.text.startsWith('- '); line = this.peek()) {
      const text = line.text.slice(2);
      if (/^[\w-]+:( |$)/.test(text)) {
        entries.push(this.#mapping(indent + 2, text));
        continue;
      }
      this.#at++;
      entries.push(scalar(text));
    }
    return entries;
  }

  /** @param first a key that stands behind the dash of a list */
  #mapping(indent: number, first?: string): { readonly [key: string]: Yaml } {
    const entries: Record<string, Yaml> = {};
    let text = first;
    for (;;) {
      const line = this.peek();
      if (text === undefined) {
        if (line === undefined || line.indent < indent) return entries;
        if (line.indent > indent || line.text.startsWith('- '))
          throw new Error(`not understood: ${line.text}`);
        text = line.text;
      }
      const found = /^("?)([\w.*/-]+)\1:(?: (.*))?$/.exec(text);
      if (found === null) throw new Error(`no key: ${text}`);
      const [, , key = '', written = ''] = found;
      if (key in entries) throw new Error(`${key} is given twice`);
      this.#at++;
      entries[key] = this.#valueOf(withoutComment(written), indent);
      text = undefined;
    }
  }

  #valueOf(written: string, indent: number): Yaml {
    if (written === '|') return this.#block(indent);
    if (written !== '') return scalar(written);
    const next = this.peek();
    if (next?.indent === indent && next.text.startsWith('- ')) return this.#list(indent);
    return this.value(indent + 1);
  }

  #block(indent: number): string {
    const first = this.#lines[this.#at] ?? '';
    const margin = first.length - first.trimStart().length;
    if (margin <= indent) throw new Error(`an empty block before ${first}`);
    const lines: string[] = [];
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? '';
      if (line.trim() !== '' && line.length - line.trimStart().length < margin) break;
      lines.push(line.slice(margin));
    }
    return `${lines.join('\n').trimEnd()}\n`;
  }
}

function withoutComment(text: string): string {
  return /^["']/.test(text) ? text : text.replace(/(^| )#.*$/, '').trimEnd();
}

function scalar(text: string): Yaml {
  if (text.startsWith('"')) return JSON.parse(text) as string;
  if (text.startsWith('[')) return JSON.parse(text) as readonly string[];
  if (/^[{&*!|>%@`']/.test(text)) throw new Error(`not understood: ${text}`);
  if (/: | #/.test(text)) throw new Error(`ambiguous without quotes: ${text}`);
  return text;
}

/** A mapping, by its key. @throws Error where it is something else */
export function mapping(value: Yaml | undefined): { readonly [key: string]: Yaml } {
  if (typeof value !== 'object' || Array.isArray(value))
    throw new Error(`no mapping: ${JSON.stringify(value)}`);
  return value as { readonly [key: string]: Yaml };
}

/** A list. @throws Error where it is something else */
export function list(value: Yaml | undefined): readonly Yaml[] {
  if (!Array.isArray(value)) throw new Error(`no list: ${JSON.stringify(value)}`);
  return value as readonly Yaml[];
}

/** A scalar. @throws Error where it is something else */
export function words(value: Yaml | undefined): string {
  if (typeof value !== 'string') throw new Error(`no scalar: ${JSON.stringify(value)}`);
  return value;
}
