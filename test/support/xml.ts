/** Reads XML strictly: what a parser of the standard refuses throws here. Only what reports use: no DTD, comment or CDATA. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Between the tags, without what only lays out the children. */
  readonly text: string;
}

const forbidden = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** @throws Error where the text is not well-formed */
export function parsedXml(text: string): XmlElement {
  if (forbidden.test(text)) throw new Error('a character that XML forbids');
  if (!declaration.test(text)) throw new Error('no XML declaration');
  const reader = new XmlReader(text.replace(declaration, ''));
  const root = reader.element();
  if (reader.rest.trim() !== '') throw new Error(`text behind the root: ${reader.rest.slice(0, 40)}`);
  return root;
}

class XmlReader {
  rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  element(): XmlElement {
    const name = this.take(/^<([A-Za-z][\w-]*)/);
    const attributes: Record<string, string> = {};
    while (/^\s+[\w-]+=/.test(this.rest)) {
      const attribute = this.take(/^\s+([\w-]+)=/);
      if (attribute in attributes) throw new Error(`${attribute} is given twice`);
      attributes[attribute] = decoded(this.take(/^"([^"<]*)"/));
    }
    if (this.rest.startsWith('/>')) {
      this.take(/^(\/>)/);
      return { name, attributes, children: [], text: '' };
    }
    this.take(/^(>)/);
    const children: XmlElement[] = [];
    let text = '';
    while (!this.rest.startsWith('</')) {
      if (this.rest.startsWith('<')) children.push(this.element());
      else text += decoded(this.take(/^([^<]+)/));
    }
    if (this.take(/^<\/([A-Za-z][\w-]*)>/) !== name) throw new Error(`${name} is not closed`);
    return { name, attributes, children, text: text.trim() === '' ? '' : text };
  }

  private take(pattern: RegExp): string {
    const found = pattern.exec(this.rest);
    if (found === null) throw new Error(`${pattern} is expected: ${this.rest.slice(0, 40)}`);
    this.rest = this.rest.slice(found[0].length);
    return found[1] ?? '';
  }
}

function decoded(text: string): string {
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+);)/.test(text))
    throw new Error(`a bare ampersand: ${text.slice(0, 40)}`);
  return text.replace(/&(\w+|#\d+);/g, (_, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? ''),
  );
}
