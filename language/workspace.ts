/**
 * The one facade of the library: texts go in, projects come out. Hosts (the language server, the command line) tell what files
 * there are; every answer is computed from those texts and from *today*, and kept until something it depends on changes.
 */
import {
  configFileName,
  defaultConfig,
  type GoalsConfig,
  parseConfig,
  type RuleSettings,
} from './lint/config.ts';
import type { JudgedDirective } from './lint/directives.ts';
import { historyDays, type LintInput, lint, suppressions } from './lint/engine.ts';
import { matchesAny, relativePath } from './lint/paths.ts';
import type { Stopwatch } from './lint/stopwatch.ts';
import type { FileFacts } from './model/facts.ts';
import type { Finding } from './model/finding.ts';
import { buildProject, byPlace, futureReadings } from './model/project.ts';
import type { Day, Project } from './model/types.ts';
import { type Moment, Past, sameMoments } from './past.ts';
import type { GoalTree } from './render/goal-tree.ts';
import { goalTree } from './render/outline.ts';
import { scoreProject } from './score/score-project.ts';
import type { ProjectScores } from './score/types.ts';
import { type ParsedFile, parseFile, reparse } from './syntax/parse.ts';

export interface FindingsOptions {
  /** Leave out what depends on today: the result is a function of the texts alone. */
  readonly noCalendar?: boolean;
  /** Settings of rules that win over the configuration, for this question only. */
  readonly rules?: RuleSettings;
  /** Told how long each rule takes, by its id; the rules run, though the answer be known. */
  readonly stopwatch?: Stopwatch;
}

/** All files of one project at one moment. What it answers never changes; ask the workspace again after an edit. */
export interface ProjectSnapshot {
  /** URI of its folder, without a slash at the end. */
  readonly root: string;
  /** What it is called in titles: its folder. */
  readonly name: string;
  /** Its `goals.config.json`, where it has one. */
  readonly configUri?: string;
  readonly config: GoalsConfig;
  readonly project: Project;
  readonly languageErrors: readonly Finding[];
  scores(today: Day): ProjectScores;
  /** Errors of the configuration and of the language, and what the rules report: by file and place. */
  findings(today: Day, options?: FindingsOptions): readonly Finding[];
  /** Every comment that ignores rules, and what became of each rule that it names; in path order. */
  suppressions(today: Day): readonly JudgedDirective[];
  tree(today: Day): GoalTree;
  /**
   * On which days, all before today, rules ask what the project said: where a host can tell, it reads them and sets the history.
   * None where no rule that compares is on. The answer does not depend on the history that is set.
   */
  historyDays(today: Day, rules?: RuleSettings): readonly Day[];
}

export interface Workspace {
  /** The folders that are projects where no `goals.config.json` says otherwise. */
  setRoots(uris: readonly string[]): void;
  /** The configuration of projects that have none of their own. */
  setDefaults(config: GoalsConfig | undefined): void;
  /** Adds or replaces a file: `*.goals` or `goals.config.json`. */
  setFile(uri: string, text: string): void;
  removeFile(uri: string): void;
  /** What the files of the project in this folder held at earlier moments. Undefined or left out: nobody can tell. */
  setHistory(root: string, moments: readonly Moment[] | undefined): void;
  text(uri: string): string | undefined;
  /** By folder. */
  projects(): readonly ProjectSnapshot[];
  /** The project that a file belongs to, though it be excluded from it. */
  projectOf(uri: string): ProjectSnapshot | undefined;
  /** The project of a file as it would be with these texts in place of its own. Nothing changes by asking. */
  preview(uri: string, texts: ReadonlyMap<string, string>): ProjectSnapshot | undefined;
}

export interface WorkspaceOptions {
  readonly roots?: readonly string[];
  readonly defaults?: GoalsConfig;
}

interface KnownFile {
  readonly text: string;
  /** The last state of the file that was parsed: this one, or one before it. */
  parsed?: ParsedFile | undefined;
}

interface KnownConfig {
  readonly text: string;
  readonly config: GoalsConfig;
  readonly findings: readonly Finding[];
}

interface KnownProject {
  readonly snapshot: ProjectSnapshot;
  readonly files: readonly FileFacts[];
  readonly config: GoalsConfig;
  readonly known: KnownConfig | undefined;
  readonly past: Past | undefined;
}

/** An empty workspace. */
export function createWorkspace(options: WorkspaceOptions = {}): Workspace {
  let roots = (options.roots ?? []).map(withoutSlash);
  let defaults = options.defaults;
  const files = new Map<string, KnownFile>();
  const configs = new Map<string, KnownConfig>();
  const pasts = new Map<string, Past>();
  let projects = new Map<string, KnownProject>();
  let isCurrent = false;

  const rootOf = (uri: string): string => {
    for (let folder = parentOf(uri); folder !== undefined; folder = parentOf(folder)) {
      if (configs.has(`${folder}/${configFileName}`)) return folder;
    }
    const innermost = roots.filter(root => uri.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
    return innermost ?? parentOf(uri) ?? uri;
  };

  const factsOf = (uri: string, file: KnownFile): FileFacts => {
    if (file.parsed?.facts.text !== file.text) file.parsed = reparse(uri, file.text, file.parsed);
    return file.parsed.facts;
  };

  const filesByRoot = (): ReadonlyMap<string, readonly FileFacts[]> => {
    const byRoot = new Map<string, FileFacts[]>();
    for (const uri of configs.keys()) byRoot.set(parentOf(uri) ?? uri, []);
    for (const [uri, file] of files) {
      const root = rootOf(uri);
      const known = configs.get(`${root}/${configFileName}`);
      const path = relativePath(root, uri) ?? uri;
      const isExcluded = matchesAny((known?.config ?? defaults ?? defaultConfig).exclude, path);
      const inRoot = byRoot.get(root) ?? [];
      byRoot.set(root, inRoot);
      if (!isExcluded) inRoot.push(factsOf(uri, file));
    }
    return byRoot;
  };

  /** Keeps every project whose files and configuration are the same as before. */
  const refresh = (): ReadonlyMap<string, KnownProject> => {
    if (isCurrent) return projects;
    const before = projects;
    projects = new Map();
    for (const [root, facts] of [...filesByRoot()].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const known = configs.get(`${root}/${configFileName}`);
      const config = known?.config ?? defaults ?? defaultConfig;
      const same = before.get(root);
      const past = pasts.get(root);
      const isSame =
        same?.config === config &&
        same.known === known &&
        same.past === past &&
        sameElements(same.files, facts);
      const parts = { files: facts, config, known, past };
      projects.set(root, isSame ? same : { ...parts, snapshot: snapshotOf(root, parts) });
    }
    isCurrent = true;
    return projects;
  };

  const setHistory: Workspace['setHistory'] = (root, moments) => {
    if (sameMoments(pasts.get(root)?.moments ?? [], moments ?? [])) return;
    makePast(root, moments);
  };

  const makePast = (root: string, moments: readonly Moment[] | undefined): void => {
    const presentFacts = (uri: string) => files.get(uri)?.parsed?.facts;
    if (moments === undefined || moments.length === 0) pasts.delete(root);
    else pasts.set(root, new Past(moments, root, defaults ?? defaultConfig, presentFacts));
    isCurrent = false;
  };

  return {
    setRoots(uris) {
      roots = uris.map(withoutSlash);
      isCurrent = false;
    },
    setDefaults(config) {
      defaults = config;
      for (const [root, { moments }] of pasts) makePast(root, moments);
      isCurrent = false;
    },
    setFile(uri, text) {
      if (uri.endsWith(`/${configFileName}`)) {
        if (configs.get(uri)?.text === text) return;
        configs.set(uri, { text, ...parseConfig(uri, text) });
      } else {
        if (files.get(uri)?.text === text) return;
        files.set(uri, { text, parsed: files.get(uri)?.parsed });
      }
      isCurrent = false;
    },
    removeFile(uri) {
      const wasThere = configs.delete(uri) || files.delete(uri);
      if (wasThere) isCurrent = false;
    },
    setHistory,
    text: uri => files.get(uri)?.text ?? configs.get(uri)?.text,
    projects: () => [...refresh().values()].map(known => known.snapshot),
    projectOf: uri => refresh().get(rootOf(uri))?.snapshot,
    preview(uri, texts) {
      const root = rootOf(uri);
      const present = refresh().get(root);
      if (present === undefined) return undefined;
      const facts = present.files.map(file => {
        const text = texts.get(file.uri);
        return text === undefined || text === file.text ? file : parseFile(file.uri, text);
      });
      return snapshotOf(root, { ...present, files: facts });
    },
  };
}

/** One project, computed when it is asked for. A day's answers are kept for the day that was asked last. */
function snapshotOf(
  root: string,
  { files, config, known, past }: Omit<KnownProject, 'snapshot'>,
): ProjectSnapshot {
  const built = once(() => buildProject(files, config));
  const project = (): Project => built().project;
  const scores = lastAsked((today: Day) => scoreProject(project(), today));
  const configWith = (rules?: RuleSettings): GoalsConfig =>
    rules === undefined ? config : { ...config, overrides: [...config.overrides, { files: ['**'], rules }] };
  const lintInput = (today: Day, rules?: RuleSettings): LintInput => ({
    project: project(),
    scores: scores(today),
    config: configWith(rules),
    languageErrors: built().errors,
    rootUri: root,
    ...(past === undefined ? {} : { history: past.history(today) }),
  });
  const findingsOf = (noCalendar: boolean, rules?: RuleSettings, stopwatch?: Stopwatch) => (today: Day) => {
    const { errors } = built();
    const reported = lint({ ...lintInput(today, rules), noCalendar, stopwatch });
    const future = noCalendar ? [] : futureReadings(project(), today);
    return [...(known?.findings ?? []), ...errors, ...future, ...reported].sort(byPlace);
  };
  const withCalendar = lastAsked(findingsOf(false));
  const withoutCalendar = lastAsked(findingsOf(true));
  const tree = lastAsked((today: Day) =>
    goalTree({
      project: project(),
      scores: scores(today),
      findings: withCalendar(today),
      title: nameOf(root),
    }),
  );
  return {
    root,
    name: nameOf(root),
    config,
    ...(known === undefined ? {} : { configUri: `${root}/${configFileName}` }),
    get project() {
      return project();
    },
    get languageErrors() {
      return built().errors;
    },
    scores,
    findings: (today, options) => {
      const noCalendar = options?.noCalendar === true;
      const { rules, stopwatch } = options ?? {};
      if (rules !== undefined || stopwatch !== undefined)
        return findingsOf(noCalendar, rules, stopwatch)(today);
      return noCalendar ? withoutCalendar(today) : withCalendar(today);
    },
    suppressions: today => suppressions(lintInput(today)),
    tree,
    historyDays: (today, rules) =>
      historyDays({
        project: project(),
        scores: scores(today),
        config: configWith(rules),
        rootUri: root,
      }),
  };
}

// ----------------------------------------------------------------------------------------------------------- small parts

function parentOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash <= 0 || uri[slash - 1] === '/' ? undefined : uri.slice(0, slash);
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

/** Name of the folder, for titles. */
function nameOf(root: string): string {
  const name = root.slice(root.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function sameElements<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

function lastAsked<T>(compute: (today: Day) => T): (today: Day) => T {
  let kept: { readonly today: Day; readonly value: T } | undefined;
  return today => {
    if (kept?.today !== today) kept = { today, value: compute(today) };
    return kept.value;
  };
}
