/**
 * Shows what the command line says of the retro company, on a Wednesday in the middle of its quarter.
 *
 *   npm run demo
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const today = '2026-02-11';
const folder = 'dist/demo';

/** Runs the built command line; findings are no failure of the demo, anything worse is. */
function goals(args, stdout = 'inherit') {
  const result = spawnSync(process.execPath, ['dist/cli.mjs', ...args, '--today', today], {
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
  });
  if (result.status === null || result.status > 1) process.exit(result.status ?? 3);
  return result.stdout;
}

for (const command of ['check', 'score', 'tree']) {
  console.log(`\n$ goals ${command} examples/retro --today ${today}\n`);
  goals([command, 'examples/retro']);
}
mkdirSync(folder, { recursive: true });
for (const format of ['svg', 'html']) {
  const path = `${folder}/retro.${format}`;
  writeFileSync(path, goals(['tree', 'examples/retro', '--format', format], 'pipe'));
  console.log(`\n$ goals tree examples/retro --today ${today} --format ${format} > ${path}`);
}
