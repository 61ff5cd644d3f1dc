/** `goals init`: a first file and a configuration, where there are none. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type FirstAnswers, firstFile, vitalSigns } from '../../../language/edit/first-file.ts';
import { formatText } from '../../../language/format/format.ts';
import { calendarYear } from '../../../language/model/calendar.ts';
import { configurationName } from '../../file-content.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { exampleGoals, firstConfiguration } from '../example-file.ts';
import { UsageError } from '../exit-codes.ts';
import { dayOf, type GlobalOptions, parseCount } from '../options.ts';
import { shownPath } from '../paths.ts';
import type { Terminal } from '../terminal.ts';

export const addInit: AddCommand = (program, context) => {
  program
    .command('init')
    .argument('[folder]', 'where to write them', '.')
    .description(
      `write a first company.goals and ${configurationName}, right for your answers; files that are there are left alone`,
    )
    .option('--people <count>', 'how many people pull in one direction', parseCount('--people'))
    .option('--north-star <words>', 'the one number that everything ladders up to')
    .option(
      '--keep <names>',
      `what has to stay healthy: ${vitalSigns.map(({ name }) => name).join(',')}, or your words`,
      listOf,
    )
    .option('--change <words>', 'what has to be different at the end of the quarter')
    .option('--no-ask', 'ask nothing: an example where nothing is said')
    .action((folder: string, _: unknown, command: Command) =>
      init(folder, command.optsWithGlobals(), context),
    );
};

interface InitOptions extends GlobalOptions, FirstAnswers {
  readonly ask: boolean;
}

async function init(typed: string, options: InitOptions, { terminal }: CommandContext): Promise<void> {
  const folder = resolve(terminal.folder, typed);
  const { goals, preset } = await firstFiles(options, terminal);
  const files = [
    { path: join(folder, 'company.goals'), text: goals },
    { path: join(folder, configurationName), text: firstConfiguration(preset) },
  ];
  await makeFolder(folder, typed);
  let written = 0;
  for (const { path, text } of files) {
    const shown = shownPath(path, terminal.folder);
    const isNew = await writeNew(path, text);
    if (isNew) written++;
    if (isNew) terminal.out.write(`${shown}\n`);
    else terminal.log.write(`${shown} is there already and was left as it is.\n`);
  }
  if (written === 0) throw new UsageError('Nothing was written.');
  terminal.log.write('Next: goals check, goals score, goals tree\n');
}

/** From what was said or is answered; where nobody says anything, an example that is complete. */
async function firstFiles(
  options: InitOptions,
  terminal: Terminal,
): Promise<{ readonly goals: string; readonly preset: string }> {
  const today = dayOf(options, terminal);
  const { people, northStar, keep, change } = options;
  const isSaid = [people, northStar, keep, change].some(answer => answer !== undefined);
  if (!isSaid && (terminal.ask === undefined || !options.ask))
    return { goals: exampleGoals(today, calendarYear), preset: 'recommended' };
  const answers = isSaid ? options : await askWhatMatters(terminal.ask ?? (async () => ''));
  const { goals, preset } = firstFile(answers, today, calendarYear);
  return { goals: formatText(goals.text) ?? goals.text, preset };
}

/** The questions that decide between a number to watch and a change to work for. */
async function askWhatMatters(ask: (question: string) => Promise<string>): Promise<FirstAnswers> {
  const people = Number.parseInt(await ask('How many people pull in one direction? '), 10);
  const northStar = await ask('Which one number says that customers get what they came for? ');
  const names = vitalSigns.map(({ name }) => name).join(', ');
  const keep = await ask(
    `What has to stay healthy, always? Three to five of: ${names}\n(or your own words, separated by commas) `,
  );
  const change = await ask('What has to be different at the end of the quarter? (nothing: press Enter) ');
  return {
    ...(Number.isFinite(people) && people > 0 ? { people } : {}),
    northStar,
    ...(keep.trim() === '' ? {} : { keep: listOf(keep) }),
    change,
  };
}

function listOf(text: string): readonly string[] {
  return text.split(',');
}

async function makeFolder(folder: string, typed: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(
      `${typed}: this folder can't be made: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** Whether it was written: never over a file that is there. */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new UsageError(`${path} can't be written: ${error instanceof Error ? error.message : error}`);
  }
}
