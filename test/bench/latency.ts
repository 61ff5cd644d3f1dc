/**
 * What somebody who types waits for: the last part of `npm run bench`, alone.
 *
 *   npm run bench:latency
 */
import { benchLatency } from './latency-bench.ts';

await benchLatency();
process.exit(0);
