/** What a setting of `goals.config.json` does, and what its value means. */
import { findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import type { Hover, Position } from 'vscode-languageserver';
import { alternativesOf, type ConfigPath, schemaAt } from '../../language/lint/config-places.ts';
import { ruleById } from '../../language/lint/registry.ts';
import { withoutBackticks } from '../../language/render/markdown.ts';
import { ruleHead } from '../rule-head.ts';
import { documentOf, type Session } from '../session.ts';

export function configHover(session: Session, uri: string, position: Position): Hover | undefined {
  const document = documentOf(session, uri);
  const root = parseTree(document?.text ?? '', [], { allowTrailingComma: true });
  const index = session.positions.in(uri);
  const node = root && findNodeAtOffset(root, index.offsetAt(position), true);
  if (node === undefined || node.type === 'object' || node.type === 'array') return undefined;
  const path = getNodePath(node);
  const isKey = node.parent?.type === 'property' && node.parent.children?.[0] === node;
  const isMarkdown = session.client.markdownHover;
  const words = isKey ? keyWords(session, path, isMarkdown) : valueWords(path, node.value);
  if (words === undefined) return undefined;
  return {
    contents: isMarkdown
      ? { kind: 'markdown', value: words }
      : { kind: 'plaintext', value: withoutBackticks(words) },
    range: index.rangeOf({ start: node.offset, end: node.offset + node.length }),
  };
}

/** A rule says why it is there, one click away from its page. */
function keyWords(session: Session, path: ConfigPath, isMarkdown: boolean): string | undefined {
  const schema = schemaAt(path);
  const said = schema && (schema.description ?? alternativesOf(schema)[0]?.description);
  const key = path.at(-1);
  const rule = path.at(-2) === 'rules' && typeof key === 'string' ? ruleById(key) : undefined;
  if (rule === undefined) return said;
  return [`${ruleHead(session, rule.id, isMarkdown)}: ${said}`, rule.rationale.trim()].join('\n\n');
}

function valueWords(path: ConfigPath, value: unknown): string | undefined {
  const schema = schemaAt(path);
  if (schema === undefined) return undefined;
  const forms = alternativesOf(schema);
  const meanings = forms.flatMap(
    form => form.enumDescriptions?.[form.enum?.indexOf(String(value)) ?? -1] ?? [],
  );
  return meanings[0] ?? schema.description;
}
