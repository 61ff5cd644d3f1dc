/**
 * Runs in the process of the language server, before it: notes in the file that `GOALS_MOMENTS` names when messages about the
 * tree reached the server and left it, and how long it had worked by then, a line of JSON for each. The server itself knows
 * nothing of it.
 */
import { appendFileSync } from 'node:fs';

const to = process.env.GOALS_MOMENTS;

/** What is told of: `goals/tree` is asked with an id, under which it is answered. */
const told = new Set(['textDocument/didChange', 'goals/treeChanged', 'goals/tree']);
const asked = new Set<unknown>();

function note(to: string, message: unknown, isSent: boolean): void {
  if (typeof message !== 'object' || message === null) return;
  const { method, id } = message as { readonly method?: string; readonly id?: unknown };
  if (method !== undefined && !told.has(method)) return;
  if (method === 'goals/tree') asked.add(id);
  if (method === undefined && !(isSent && asked.has(id))) return;
  const at = performance.timeOrigin + performance.now();
  const { user, system } = process.cpuUsage();
  const said = { at, what: method ?? 'answer', worked: (user + system) / 1000, parent: process.ppid };
  appendFileSync(to, `${JSON.stringify(said)}\n`);
}

if (to !== undefined) {
  const { emit, send } = process;
  // A listener of its own would take messages that come before the server listens.
  process.emit = ((event: string, ...values: unknown[]) => {
    if (event === 'message') note(to, values[0], false);
    return Reflect.apply(emit, process, [event, ...values]);
  }) as typeof process.emit;
  process.send = ((...values: unknown[]) => {
    note(to, values[0], true);
    return Reflect.apply(send ?? (() => false), process, values);
  }) as NonNullable<typeof process.send>;
}
