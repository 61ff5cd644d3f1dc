/** The editor's `goals.*` settings: as a configuration, for projects that have no `goals.config.json`, and for the features. */
import { configFromSettings, type GoalsConfig } from '../language/lint/config.ts';

/** The settings that a configuration file has too; everything else is the editor's own. */
const shared = ['preset', 'fiscalYearStart', 'fiscalYearNamed', 'exclude', 'rules', 'lexicon'];

/**
 * Reads settings as if they stood in a configuration: what isn't valid counts as left out.
 * @param settings the `goals` section as the client sends it
 * @returns undefined where nothing is set
 */
export function defaultsFromSettings(settings: unknown): GoalsConfig | undefined {
  if (typeof settings !== 'object' || settings === null) return undefined;
  const given = Object.entries(settings).filter(([name, value]) => shared.includes(name) && isSet(value));
  if (given.length === 0) return undefined;
  return configFromSettings(Object.fromEntries(given.map(withoutUnset)));
}

/** Clients send what nobody has set as null, or as empty. */
function isSet(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.values(value).some(isSet);
}

function withoutUnset([name, value]: [string, unknown]): [string, unknown] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [name, value];
  return [name, Object.fromEntries(Object.entries(value).filter(([, each]) => isSet(each)))];
}

/** What can be switched on and off in an editor. */
export interface FeatureSettings {
  readonly inlayHints: { readonly scores: boolean; readonly units: boolean };
  readonly codeLens: boolean;
}

export const defaultFeatureSettings: FeatureSettings = {
  inlayHints: { scores: true, units: true },
  codeLens: false,
};

/** @param settings the `goals` section as the client sends it: what isn't of the expected form counts as not said */
export function featureSettings(settings: unknown): FeatureSettings {
  const inlayHints = valueIn(settings, 'inlayHints');
  return {
    inlayHints: {
      scores: booleanIn(inlayHints, 'scores') ?? defaultFeatureSettings.inlayHints.scores,
      units: booleanIn(inlayHints, 'units') ?? defaultFeatureSettings.inlayHints.units,
    },
    codeLens: booleanIn(valueIn(settings, 'codeLens'), 'enabled') ?? defaultFeatureSettings.codeLens,
  };
}

function valueIn(settings: unknown, name: string): unknown {
  if (typeof settings !== 'object' || settings === null || !Object.hasOwn(settings, name)) return undefined;
  return (settings as Readonly<Record<string, unknown>>)[name];
}

function booleanIn(settings: unknown, name: string): boolean | undefined {
  const value = valueIn(settings, name);
  return typeof value === 'boolean' ? value : undefined;
}
