/**
 * Everything that must hold before a change lands, one after the other; ends with what was really counted.
 *
 *   npm test
 */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

interface Step {
  readonly script: string;
  /** Finds the line of the output that says how many tests passed. */
  readonly counts?: RegExp;
}

const steps: readonly Step[] = [
  { script: 'typecheck' },
  { script: 'lint' },
  { script: 'build' },
  { script: 'test:unit', counts: /^\s*Tests\s+(.*)$/m },
  { script: 'test:editor', counts: /^editor: (.*)$/m },
  { script: 'test:package', counts: /^editor: (.*)$/m },
];

interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a script of package.json, shows what it prints, and keeps it. */
function run(script: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}

const report: string[] = [];
for (const { script, counts } of steps) {
  console.log(`\n── ${script}`);
  const { code, output } = await run(script);
  const counted = counts?.exec(output)?.[1];
  report.push(
    `${script}: ${code === 0 ? 'passed' : `failed with exit code ${code}`}${counted === undefined ? '' : ` (${counted.trim()})`}`,
  );
  const countedNothing = counts !== undefined && counted === undefined;
  if (code === 0 && !countedNothing) continue;
  if (countedNothing) report.push(`${script} printed no counts: nothing was tested`);
  process.exitCode = 1;
  break;
}
console.log(`\n${report.join('\n')}`);
