import * as z from 'zod';
import { defineRule } from '../rule.ts';

/** Numbers that say the same of everything say nothing of anything. */
export const checkinSameConfidence = defineRule({
  id: 'checkin-same-confidence',
  level: 'hint',
  scope: 'file',
  summary: 'Three or more confidences of a check-in are all the same, or all above 0.9.',
  rationale: `Confidence is the one number of a check-in that looks forward: how sure the owner is to reach the target. Asked goal by
goal it differs, because goals do. Where all are alike, one number was written down for the whole meeting; where all are nearly 1, either
the targets are safe or nobody likes to say otherwise. Counted are the entries of one check-in that give a confidence.`,
  satisfy: `Ask for each goal alone: would you bet on it? Half sure (0.5) is a normal answer for a stretch.`,
  sources: ['B: Stretch goals where 70% achievement is considered success.', 'practice'],
  options: z.strictObject({
    atLeast: z.int().min(2).default(3).describe('Fewest confidences in a check-in that are compared.'),
    high: z.number().min(0).max(1).default(0.9).describe('Confidences above this are near to certainty.'),
  }),
  messages: {
    same: ({ count, value }: { count: number; value: number }) =>
      `all ${count} confidences are ${value}: how sure is each goal's owner?`,
    high: ({ count, above }: { count: number; above: number }) =>
      `all ${count} confidences are above ${above}: are the targets safe, or the answers?`,
  },
  examples: [
    {
      bad: `objective habit "Retrospectives become a habit" {
  …
  kr guests "Retrospectives with a guest" from 4% to 15%
}
checkin «2026-01-05» by @maya {
  habit.rating: 3.3 confidence 0.8
  habit.second: 36% confidence 0.8
  habit.guests: 4.5% confidence 0.8
}`,
    },
    {
      bad: `objective habit "Retrospectives become a habit" {
  …
  kr guests "Retrospectives with a guest" from 4% to 15%
}
checkin «2026-01-05» by @maya {
  habit.rating: 3.3 confidence 0.95
  habit.second: 36% confidence 1
  habit.guests: 4.5% confidence 0.95
}`,
    },
    {
      good: `objective habit "Retrospectives become a habit" {
  …
  kr guests "Retrospectives with a guest" from 4% to 15%
}
checkin 2026-01-05 by @maya {
  habit.rating: 3.3 confidence 0.8
  habit.second: 36% confidence 0.4
  habit.guests: 4.5% confidence 0.8
}`,
    },
    {
      good: `objective habit "Retrospectives become a habit" {
  …
}
checkin 2026-01-05 by @maya {
  habit.rating: 3.3 confidence 0.8
  habit.second: 36% confidence 0.8
}`,
    },
  ],
  check({ file, options: { atLeast, high }, report }) {
    for (const { uri, date, header, entries } of file.checkIns) {
      const confidences = entries
        .filter(({ broken }) => !broken)
        .flatMap(({ confidence }) => confidence?.value ?? [])
        .filter(value => value >= 0 && value <= 1);
      const [first] = confidences;
      const count = confidences.length;
      if (first === undefined || count < atLeast) continue;
      const place = date?.span ?? header;
      if (confidences.every(value => value === first))
        report({ uri }, place, 'same', { count, value: first });
      else if (confidences.every(value => value > high))
        report({ uri }, place, 'high', { count, above: high });
    }
  },
});
