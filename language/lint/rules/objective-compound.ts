import { splitObjective } from '../../edit/split.ts';
import { suggestion } from '../fix.ts';
import { spanOfWords } from '../label-words.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** Two objectives in one: half reached is neither. */
export const objectiveCompound = defineRule({
  id: 'objective-compound',
  level: 'info',
  scope: 'file',
  summary: 'Two objectives stand in one.',
  rationale: `"Grow revenue and cut churn" has one score for two directions: when growth makes up for lost
customers it looks fine, and nobody sees which half fails. Each half has its own key results, often its own
owner. One objective with two words for it ("faster and simpler checkout", "attract and retain talent") is
left alone.`,
  satisfy: `Make two objectives of it and give each its own key results, or name the one thing that both are
there for.`,
  sources: [
    'A: Forces focus. You can only have 3-5 Objectives, which means saying no to everything else.',
    'practice',
  ],
  messages: {
    two: ({ first, second }: { first: string; second: string }) =>
      `"${first}" and "${second}" are two objectives: split them?`,
  },
  examples: [
    {
      bad: 'objective growth "Grow revenue «and cut churn»" {\n  …\n}',
      fixed:
        'objective growth "Grow revenue" {\n  …\n}\n\nobjective cut_churn "Cut churn" {\n  cycle 2026-Q1\n  owner @maya\n  aspirational\n  supports weekly_teams\n  guarded by satisfaction\n}',
    },
    { bad: 'objective calm "Happier customers «and lower costs»" {\n  …\n}' },
    { good: 'objective checkout "Faster and simpler checkout for remote teams" {\n  …\n}' },
    { good: 'objective loved "Sales and marketing teams love their retros" {\n  …\n}' },
  ],
  check({ file, lexicon, report }) {
    for (const objective of file.objectives) {
      const { label } = objective;
      const compound = label === undefined ? undefined : lexicon.compoundObjective(label.value);
      if (label === undefined || compound === undefined) continue;
      const [first, second] = compound.parts;
      const words = { first: shortened(first, 24), second: shortened(second, 24) };
      report(objective, spanOfWords(file.source, label, compound.words), 'two', words, ({ project }) =>
        suggestion('Split into two objectives', splitObjective(project, objective, first, second), true),
      );
    }
  },
});
