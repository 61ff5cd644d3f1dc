import type { CheckInEntry, ReviewEntry } from '../../model/types.ts';
import { spanOfWords } from '../label-words.ts';
import { notesIn } from '../notes.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** A miss is a question: why, not who. */
export const checkinBlame = defineRule({
  id: 'checkin-blame',
  level: 'info',
  scope: 'file',
  summary: 'A note looks for who, and not for why.',
  rationale: `Numbers are signals, not report cards. Where a miss has a culprit, the next one is hidden until
the end of the quarter, and nobody learns what happened. "Fault", "blame", "excuse" and "failed to" end the
question that a miss should begin. Machines may fail ("the importer failed to start"), and so may nobody
("nobody's fault").`,
  satisfy: `Write what happened, what it means for the number, and what you will try next.`,
  sources: [
    'B: Create a culture where KPI misses trigger investigation, not blame.',
    'B: the response should be curiosity ("Why?") not punishment ("Who?").',
  ],
  messages: {
    blames: ({ words }: { words: string }) =>
      `"${words}" asks who: what happened, and what will you try next?`,
  },
  examples: [
    {
      bad: 'checkin 2026-01-02 {\n  satisfaction: 82% "Dipped: «fault» of the sales team"\n}',
    },
    {
      bad: 'checkin 2026-01-02 {\n  weekly_teams: 505 "Flat." "Marketing «failed to» deliver the campaign"\n}',
    },
    { good: 'checkin 2026-01-02 {\n  satisfaction: 82% "Dipped: the importer failed to start twice"\n}' },
    {
      good: 'checkin 2026-01-02 {\n  weekly_teams: 505 "Flat, nobody\'s fault: why do so few come back?"\n}',
    },
  ],
  check({ file, lexicon, report }) {
    const entries: readonly (CheckInEntry | ReviewEntry)[] = [
      ...file.checkIns.flatMap(checkIn => checkIn.entries),
      ...file.reviews.flatMap(review => review.entries),
    ];
    for (const entry of entries) {
      if (entry.broken || entry.notes.length === 0) continue;
      const blamed = entry.notes.findIndex(note => lexicon.blame(note) !== undefined);
      const note = blamed < 0 ? undefined : notesIn(file.source, entry)[blamed];
      const words = note === undefined ? undefined : lexicon.blame(note.value);
      if (note === undefined || words === undefined) continue;
      report({ uri: entry.uri }, spanOfWords(file.source, note, words), 'blames', {
        words: shortened(words.text, 24),
      });
    }
  },
});
