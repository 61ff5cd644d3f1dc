/** Messages between server, client and page: types and method names only. */
import type { GoalTree } from './render/goal-tree.ts';
import type { GoalFilter } from './render/narrow/filter.ts';
import type { GoalOrder } from './render/narrow/order.ts';
import type { Timeline } from './render/timeline/timeline.ts';
import type { ToldTree } from './render/told-tree.ts';

/** A place in a file, lines and characters from 0, as the language server protocol counts. */
export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

// ------------------------------------------------------------------------------------------- server ⇄ client (JSON-RPC)

/** Request: the tree of the project that holds the document, or of the only project. */
export const treeRequest = 'goals/tree';
export interface TreeParams {
  readonly uri?: string;
  /**
   * Number of the last answer that the client keeps, 0 where it keeps none: it is told what is different from that
   * ({@link ToldTreeResult}). Left out: it is told everything, and nodes say where they are declared.
   */
  readonly since?: number;
}
export interface TreeResult {
  /** Absent where the workspace has no goals. */
  readonly tree?: GoalTree;
  /** Folder of the project. */
  readonly project?: string;
  /** The project's `goals.config.json`; absent: settings of the editor and defaults. */
  readonly configUri?: string;
  /** Where each node is declared that has a place, by the node's key. */
  readonly places: Readonly<Record<string, NodePlace>>;
}
/** An answer to somebody who keeps answers. */
export interface ToldTreeResult extends Omit<TreeResult, 'tree'> {
  readonly tree?: ToldTree;
  /** Number of this answer. */
  readonly revision: number;
  /** Number of the answer that it builds on: it names nodes of it by their keys, and gives only those places that are different. */
  readonly since?: number;
}
export interface NodePlace {
  readonly uri: string;
  readonly range: ProtocolRange;
  readonly selection: ProtocolRange;
  /** Where a team is opened again. */
  readonly others?: readonly { readonly uri: string; readonly range: ProtocolRange }[];
}

/** Notification from the server: the tree of some project is not what it was; whoever shows it asks again. */
export const treeChangedNotification = 'goals/treeChanged';

/** Request: one goal over time: its readings, where they should be, and what was said with them. */
export const timelineRequest = 'goals/timeline';
export interface TimelineParams {
  /** Folder of the project, or a document in it; left out: the only project. */
  readonly uri?: string;
  /** Key of the goal. */
  readonly goal: string;
}
export interface TimelineResult {
  /** Absent for keys of no goal, and for teams. */
  readonly timeline?: Timeline;
  /** Where each entry of the timeline is written, by its index; `null` for what is computed. */
  readonly places: readonly (EntryPlace | null)[];
}
export interface EntryPlace {
  readonly uri: string;
  readonly selection: ProtocolRange;
}

/** Request: what the server has found of the configuration, for "show effective configuration". */
export const effectiveConfigRequest = 'goals/effectiveConfig';
export interface EffectiveConfigParams {
  readonly uri?: string;
}
export interface EffectiveConfigResult {
  readonly text: string;
  /** The `goals.config.json` that it comes from; absent: settings of the editor and defaults. */
  readonly configUri?: string;
}

/** Kinds of code actions that commands of a client ask for by name: turning a goal into another kind, starting its next cycle. */
export const conversionActionKind = 'refactor.rewrite.convert';
export const newCycleActionKind = 'refactor.rewrite.newCycle';

/** Request: the page of a rule, or of an error of the language or the configuration, as Markdown. */
export const rulePageRequest = 'goals/rulePage';
export interface RulePageParams {
  readonly rule: string;
}
export interface RulePageResult {
  readonly markdown?: string;
}

/** Request: the weekly meeting of the project that holds the document, or of the only project, on this day, as Markdown. */
export const reportRequest = 'goals/report';
export interface ReportParams {
  readonly uri?: string;
}
export interface ReportResult {
  readonly markdown: string;
}

/** Request: the goals of a project that take readings, those that are due first. */
export const readableGoalsRequest = 'goals/readableGoals';
export interface ReadableGoalsParams {
  readonly uri?: string;
  /** Where the cursor stands in the document. */
  readonly position?: ProtocolRange['start'];
}
export interface ReadableGoalsResult {
  readonly goals: readonly ReadableGoal[];
  /** The one around the cursor, where it is among them. */
  readonly atCursor?: string;
}
export interface ReadableGoal {
  /** Key of the goal. */
  readonly goal: string;
  readonly label: string;
  /** Path by which others refer to it. */
  readonly path: string;
  /** How it is doing: `0.38 ▲`; empty where there is nothing to say. */
  readonly state: string;
  /** When the next reading is due; absent where none is. */
  readonly due?: string;
  readonly isDue: boolean;
  /** A value as it could stand in a check-in: the last one, else `?` with the unit. */
  readonly example: string;
}

/** Request: the edit that records a reading on this day, or what is the matter with the value. */
export const recordReadingRequest = 'goals/recordReading';
export interface RecordReadingParams {
  readonly uri?: string;
  readonly goal: string;
  /** What follows the colon of an entry: a value, and if you like status, confidence and notes. */
  readonly value: string;
}
export interface RecordReadingResult<Edit> {
  readonly edit?: Edit;
  /** One line that says what is wrong and what to write. */
  readonly problem?: string;
}

/** Request: what can be made of a goal, or what would settle the findings on it. */
export const goalOffersRequest = 'goals/offers';
export interface GoalOffersParams {
  readonly uri?: string;
  readonly goal: string;
  /** `convert`: KPI to key result, and back; `fix`: the fixes of its findings. */
  readonly kind: 'convert' | 'fix';
}
export interface GoalOffersResult<Edit> {
  readonly offers: readonly GoalOffer<Edit>[];
}
export interface GoalOffer<Edit> {
  readonly title: string;
  /** Of a fix: the finding that it settles. */
  readonly about?: string;
  readonly preferred: boolean;
  /** Why it can't be done; then there is no edit. */
  readonly disabledReason?: string;
  readonly edit?: Edit;
}

/** Request: the goal that an entry of a check-in or review is about. */
export const goalOfEntryRequest = 'goals/goalOfEntry';
export interface GoalOfEntryParams {
  readonly uri: string;
  readonly position: ProtocolRange['start'];
}
export interface GoalOfEntryResult {
  /** Key of the goal; absent outside of entries, and where what it names is not declared. */
  readonly goal?: string;
}

/** Request: a first file that is right for some answers, to be written by the client. */
export const firstFileRequest = 'goals/firstFile';
export interface FirstFileParams {
  readonly people?: number;
  readonly northStar?: string;
  readonly keep?: readonly string[];
  readonly change?: string;
}
export interface FirstFileResult {
  readonly text: string;
  /** The same with tab stops (LSP snippet syntax). */
  readonly snippet: string;
  /** What can be kept healthy, by name. */
  readonly vitalSigns: readonly { readonly name: string; readonly label: string }[];
}

// ------------------------------------------------------------------------------------------- what a client tells and offers

/** `initializationOptions`: everything may be left out, as other editors do. */
export interface InitializationOptions {
  /** The day on which to score, `YYYY-MM-DD`; left out: the local calendar day, renewed at midnight. */
  readonly today?: string;
  /**
   * Where the page of a rule is opened, with `{rule}` for its id (a `/` encoded):
   * `command:goals.openRule?%5B%22{rule}%22%5D`. Left out: the
   * `file:` URI of the page that ships with the product, where there is one.
   */
  readonly rulePageUri?: string;
  /**
   * The client answers `goals/findFiles` and `goals/readFile`. In a web worker there is no other way to files; in Node it is
   * used for folders that are not `file:`.
   */
  readonly clientFiles?: boolean;
  /** The client answers `goals/past`. Left out, a server that runs in Node asks git itself; one in a web worker asks nobody. */
  readonly clientPast?: boolean;
  /** Hovers show images whose address is `data:image/svg+xml`. Left out: a trend is drawn with characters. */
  readonly images?: boolean;
  /** The client has the commands that code lenses call: `goals.revealInTree`, `goals.recordCheckin`, `goals.convertKpi`. */
  readonly commands?: boolean;
  /** Snippets may change what stands at another tab stop (`${1/…/…/}`): the name of a declaration is made of its label. */
  readonly snippetTransforms?: boolean;
  /** The editor completes and explains `goals.config.json` from its schema: the server leaves that to it. */
  readonly readsSchemas?: boolean;
}

/** Request from the server to the client: every `*.goals` file and `goals.config.json` in a folder, however deep. */
export const findFilesRequest = 'goals/findFiles';
export interface FindFilesParams {
  readonly folder: string;
}
export interface FindFilesResult {
  readonly uris: readonly string[];
}

/** Request from the server to the client: what a file holds on disk (not in a dirty editor). */
export const readFileRequest = 'goals/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  /** Absent where there is no such file. */
  readonly text?: string;
}

/**
 * Request from the server to the client, where it offers `clientPast`: what the goals of a project said at the end of earlier
 * days. For rules that compare; asked outside of the path of an edit.
 */
export const pastRequest = 'goals/past';
export interface PastParams {
  /** Folder of the project. */
  readonly folder: string;
  /** `YYYY-MM-DD`, sorted. */
  readonly days: readonly string[];
}
export interface PastResult {
  /** A day may have several, where more than one line of history can be meant; one of which nobody can tell has none. */
  readonly moments: readonly PastMoment[];
}
export interface PastMoment {
  readonly day: string;
  /** Id of the commit: equal ids, equal files. */
  readonly commit: string;
  /** Goals files and configurations that were not as they are on disk now; `text` is absent where the file was not there. */
  readonly different: readonly { readonly uri: string; readonly text?: string }[];
}

/** Notification from the client: history is another one than before (a commit, another branch), or can be told only now. */
export const pastChangedNotification = 'goals/pastChanged';

// ------------------------------------------------------------------------------------------------ client ⇄ page (webview)

/** What somebody did to the view, as opposed to what it shows. Kept by node key over edits, hiding and reloads. */
export interface ViewState {
  readonly mode: 'outline' | 'map';
  readonly filter: GoalFilter;
  readonly order: GoalOrder;
  /** The node whose subtree alone is shown. */
  readonly focus?: string | undefined;
  /** Whether the pane with the details of the selected node is open. */
  readonly detailOpen: boolean;
  /** Nodes down to this level are open, as long as nobody has said otherwise. */
  readonly openDepth: number;
  /** Nodes that somebody has opened (true) or closed (false). */
  readonly toggled: Readonly<Record<string, boolean>>;
  /** The same while a filter is on, which opens whatever leads to a hit: of this filter alone. */
  readonly toggledInFilter: Readonly<Record<string, boolean>>;
  /** The node that has the keyboard: the one that was chosen last, or in which the cursor stands. */
  readonly selected?: string | undefined;
  /** The first row that is seen, and by how many pixels its top is above the edge. */
  readonly anchor?: { readonly key: string; readonly offset: number } | undefined;
  /** Of the map; absent as long as nobody has looked at it. */
  readonly map?: MapState | undefined;
}
export interface MapState {
  /** As `openDepth`: a map shows less of a large tree at first than an outline does. */
  readonly openDepth: number;
  readonly camera?: MapCamera | undefined;
}
/** How large the map is seen, and which part of it: by a card that is in sight, and where on the screen it is. */
export interface MapCamera {
  readonly scale: number;
  readonly key: string;
  /** Pixels from the upper left corner of the view to that of the card. */
  readonly x: number;
  readonly y: number;
}

/** No tree: the workspace has no goals. */
export interface ToldMessage {
  readonly type: 'tree';
  readonly tree?: ToldTree | undefined;
  /** Number of this tree, so that a later one may be told by what is different. */
  readonly revision?: number | undefined;
  /** Number of the tree whose nodes are told by their keys; left out: there are none. A page that lacks it says `treeMissed`. */
  readonly since?: number | undefined;
}

/** From the extension to the page. */
export type ToPage =
  /** Before the first tree: how the view was left; nothing where it is seen for the first time. */
  | { readonly type: 'view'; readonly view?: ViewState | undefined }
  | ToldMessage
  /** There is no server to ask, and why. What was shown before stays, marked. */
  | { readonly type: 'unavailable'; readonly message: string }
  /** The cursor stands in the node's declaration. `show`: scroll to it even where it is selected already. */
  | { readonly type: 'select'; readonly key: string; readonly show?: boolean }
  /** A goal over time, where the page has asked for it; nothing where there is no such goal. */
  | { readonly type: 'timeline'; readonly goal: string; readonly timeline?: Timeline | undefined }
  /** Open the pane with the timeline of a node, left out: of the selected one. */
  | { readonly type: 'showTimeline'; readonly key?: string | undefined }
  /** Somebody asked, outside of the page, for a node and what is below it alone. */
  | { readonly type: 'focus'; readonly key: string }
  /** A picture is to be drawn as PNG, which takes a page. */
  | { readonly type: 'drawPng'; readonly svg: string };

/** What a page can ask the extension to do with a goal; each is a command, too. */
export type GoalAction = 'recordReading' | 'convert' | 'fix' | 'copyReference';

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  /** A tree was told by what is different from one that never came: all of it has to be told. */
  | { readonly type: 'treeMissed' }
  /** Somebody did something to the view: the extension keeps it. */
  | { readonly type: 'view'; readonly view: ViewState }
  | { readonly type: 'reveal'; readonly key: string; readonly focusEditor: boolean }
  /** The goal whose timeline is to be seen, and kept up to date; none: nobody looks at one. */
  | { readonly type: 'timeline'; readonly goal?: string | undefined }
  /** Show where an entry of that timeline is written. */
  | {
      readonly type: 'revealEntry';
      readonly goal: string;
      readonly entry: number;
      readonly focusEditor: boolean;
    }
  /** Something is to be done with the goal of a node: see {@link GoalAction}. */
  | { readonly type: 'act'; readonly action: GoalAction; readonly key: string }
  | { readonly type: 'command'; readonly command: PageCommand }
  /** The picture that was asked for; without bytes where it can't be drawn, because it is too large. */
  | { readonly type: 'png'; readonly bytes?: Uint8Array | undefined };

/** Commands of the extension that a page offers, by their names without `goals.`. */
export type PageCommand =
  | 'openExample'
  | 'createFirstFile'
  | 'restartServer'
  | 'exportTree'
  | 'copyTreeAsMarkdown'
  | 'copyTreeAsMermaid';
