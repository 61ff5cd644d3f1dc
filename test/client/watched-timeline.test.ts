import { describe, expect, it } from 'vitest';
import { WatchedTimeline } from '../../client/tree/watched-timeline.ts';
import type { TimelineResult, ToPage } from '../../language/protocol.ts';

/** A server that answers when the test says so. */
class SlowServer {
  readonly asked: string[] = [];
  readonly #waiting: ((result: TimelineResult | undefined) => void)[] = [];

  readonly ask = (goal: string): Promise<TimelineResult | undefined> => {
    this.asked.push(goal);
    return new Promise(resolve => this.#waiting.push(resolve));
  };

  async answer(result: TimelineResult | null = { places: [] }): Promise<void> {
    this.#waiting.shift()?.(result ?? undefined);
    await new Promise(resolve => setImmediate(resolve));
  }
}

function watching(): { server: SlowServer; timeline: WatchedTimeline; shown: () => readonly string[] } {
  const server = new SlowServer();
  const sent: ToPage[] = [];
  const timeline = new WatchedTimeline(server.ask, message => sent.push(message));
  const shown = () => sent.flatMap(message => (message.type === 'timeline' ? message.goal : []));
  return { server, timeline, shown };
}

describe('the timeline that a page looks at', () => {
  it('is asked for when somebody looks at it, and not before', async () => {
    const { server, timeline, shown } = watching();
    timeline.refresh();
    expect(server.asked).toEqual([]);
    timeline.watch('a');
    await server.answer();
    expect(server.asked).toEqual(['a']);
    expect(shown()).toEqual(['a']);
  });

  it('is asked for again when the goals change', async () => {
    const { server, timeline, shown } = watching();
    timeline.watch('a');
    await server.answer();
    timeline.refresh();
    await server.answer();
    expect(shown()).toEqual(['a', 'a']);
  });

  it('is that of the goal which was chosen last, however the answers come', async () => {
    const { server, timeline, shown } = watching();
    timeline.watch('a');
    timeline.watch('b');
    timeline.watch('c');
    await server.answer();
    expect(shown()).toEqual([]);
    await server.answer();
    expect(server.asked).toEqual(['a', 'c']);
    expect(shown()).toEqual(['c']);
  });

  it('is asked for once more, however often the goals change meanwhile', async () => {
    const { server, timeline, shown } = watching();
    timeline.watch('a');
    for (let edit = 0; edit < 5; edit++) timeline.refresh();
    await server.answer();
    await server.answer();
    expect(server.asked).toEqual(['a', 'a']);
    expect(shown()).toEqual(['a', 'a']);
  });

  it('is asked for no more when nobody looks', async () => {
    const { server, timeline, shown } = watching();
    timeline.watch('a');
    timeline.watch(undefined);
    await server.answer();
    timeline.refresh();
    expect(server.asked).toEqual(['a']);
    expect(shown()).toEqual([]);
  });

  it('stays what it was where nobody answers', async () => {
    const { server, timeline, shown } = watching();
    timeline.watch('a');
    await server.answer(null);
    expect(shown()).toEqual([]);
    timeline.refresh();
    await server.answer();
    expect(shown()).toEqual(['a']);
  });

  it('knows where its entries are written, and those of no other goal', async () => {
    const place = {
      uri: 'file:///a.goals',
      selection: { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } },
    };
    const { server, timeline } = watching();
    timeline.watch('a');
    await server.answer({ places: [place, null] });
    expect(timeline.placeOf('a', 0)).toEqual(place);
    expect([timeline.placeOf('a', 1), timeline.placeOf('a', 2), timeline.placeOf('b', 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
