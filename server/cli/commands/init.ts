/** `goals init`: a first file and a configuration, where there are none. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { calendarYear } from '../../../language/model/calendar.ts';
import { configurationName } from '../../file-content.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { firstConfiguration, firstGoals } from '../first-file.ts';
import { dayOf, type GlobalOptions } from '../options.ts';
import { shownPath } from '../paths.ts';

export const addInit: AddCommand = (program, context) => {
  program
    .command('init')
    .argument('[folder]', 'where to write them', '.')
    .description(`write a first company.goals and ${configurationName}; files that are there are left alone`)
    .action((folder: string, _: unknown, command: Command) =>
      init(folder, command.optsWithGlobals(), context),
    );
};

async function init(typed: string, options: GlobalOptions, { terminal }: CommandContext): Promise<void> {
  const folder = resolve(terminal.folder, typed);
  const files = [
    { path: join(folder, 'company.goals'), text: firstGoals(dayOf(options, terminal), calendarYear) },
    { path: join(folder, configurationName), text: firstConfiguration },
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
