/** Projects as they were: from the texts that somebody has read at earlier moments. */
import { configFileName, type GoalsConfig, parseConfig } from './lint/config.ts';
import type { ProjectHistory } from './lint/history.ts';
import { matchesAny, relativePath } from './lint/paths.ts';
import type { FileFacts } from './model/facts.ts';
import { buildProject } from './model/project.ts';
import type { Day, Project } from './model/types.ts';
import { parseFile } from './syntax/parse.ts';

/** Texts by URI: goals files and configurations below the folder of a project, also those of projects inside. */
export type PastFiles = ReadonlyMap<string, string>;

/**
 * What the files of a project held at the end of a day. Several of one day: it can't be told which one counts. One commit is one
 * object `files`, whatever the day: its project is built once.
 */
export interface Moment {
  readonly day: Day;
  readonly files: PastFiles;
}

/** Whether both are of the same days and states: equal states are one object. */
export function sameMoments(a: readonly Moment[], b: readonly Moment[]): boolean {
  return (
    a.length === b.length && a.every(({ day, files }, at) => day === b[at]?.day && files === b[at]?.files)
  );
}

/** The moments of one project. Facts are read once for each text, projects built once for each state, when they are asked for. */
export class Past {
  readonly moments: readonly Moment[];
  readonly #root: string;
  readonly #fallback: GoalsConfig;
  readonly #present: (uri: string) => FileFacts | undefined;
  readonly #facts = new Map<string, Map<string, FileFacts>>();
  readonly #projects = new Map<PastFiles, Project>();

  /**
   * @param fallback configuration where there was none
   * @param present facts of a file as it is now: most were the same then
   */
  constructor(
    moments: readonly Moment[],
    root: string,
    fallback: GoalsConfig,
    present: (uri: string) => FileFacts | undefined,
  ) {
    this.moments = moments;
    this.#root = root;
    this.#fallback = fallback;
    this.#present = present;
  }

  /** @param today a day that is not over has no answer: it may still change */
  history(today: Day): ProjectHistory {
    const projectsAt = (day: Day) =>
      day < today
        ? this.moments.filter(moment => moment.day === day).map(({ files }) => this.#projectOf(files))
        : [];
    return { today, projectsAt };
  }

  #projectOf(files: PastFiles): Project {
    const known = this.#projects.get(files);
    if (known !== undefined) return known;
    const configUri = `${this.#root}/${configFileName}`;
    const written = files.get(configUri);
    const config = written === undefined ? this.#fallback : parseConfig(configUri, written).config;
    const inner = [...files.keys()].filter(uri => uri !== configUri && uri.endsWith(`/${configFileName}`));
    const folders = inner.map(uri => uri.slice(0, -configFileName.length));
    const facts = [...files].flatMap(([uri, text]) => {
      const path = relativePath(this.#root, uri);
      const isOwn =
        uri.endsWith('.goals') &&
        path !== undefined &&
        !folders.some(folder => uri.startsWith(folder)) &&
        !matchesAny(config.exclude, path);
      return isOwn ? [this.#factsOf(uri, text)] : [];
    });
    const { project } = buildProject(facts, config);
    this.#projects.set(files, project);
    return project;
  }

  #factsOf(uri: string, text: string): FileFacts {
    const byText = this.#facts.get(uri) ?? new Map<string, FileFacts>();
    this.#facts.set(uri, byText);
    const present = this.#present(uri);
    const facts = byText.get(text) ?? (present?.text === text ? present : parseFile(uri, text));
    byText.set(text, facts);
    return facts;
  }
}
