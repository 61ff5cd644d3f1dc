/** What a key result read first, whatever day it is. */
import type { KeyResult, Project } from '../model/types.ts';
import { firstCountingReading, indexSeries } from '../score/series.ts';
import type { Reading } from '../score/types.ts';

/** Later than any day of a project: rules that know no calendar see all its readings and reviews. */
export const endOfTime = '9999-12-31';

/** Looks up the first reading of a key result in its cycle, its own or one of the metric that it tracks. */
export function firstReadings(project: Project): (keyResult: KeyResult) => Reading | undefined {
  const series = indexSeries(project, endOfTime);
  return keyResult => firstCountingReading(keyResult, keyResult.cycle, series.of(keyResult));
}
