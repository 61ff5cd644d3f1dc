/** Judgements about labels that are passed once: an edit changes one label, and a project of thousands is looked at again. */

/** Most labels that are remembered: more than the goals of a large company. */
const rememberedLabels = 100_000;

/** Most readings that are held; a reading is large, and soon all has been asked of it that will be. */
const heldReadings = 1_000;

/** What has been judged of a label: one place for each judgement, `null` where nothing was found. */
type Judged = unknown[];

/**
 * A memory for several judgements.
 * @returns turns a judgement into one that is passed once for each label
 */
export function memory(): <Judgement>(judge: (label: string) => Judgement) => (label: string) => Judgement {
  const byLabel = new Map<string, Judged>();
  let judgements = 0;
  return <Judgement>(judge: (label: string) => Judgement) => {
    const place = judgements++;
    return label => {
      const known = byLabel.get(label);
      const kept = known?.[place];
      if (kept !== undefined) return (kept === null ? undefined : kept) as Judgement;
      const judgement = judge(label);
      const judged = known ?? newJudged(byLabel, label, judgements);
      judged[place] = judgement ?? null;
      return judgement;
    };
  };
}

/** @param judgements how many can be passed */
function newJudged(byLabel: Map<string, Judged>, label: string, judgements: number): Judged {
  if (byLabel.size >= rememberedLabels) byLabel.clear();
  const judged: Judged = new Array(judgements);
  byLabel.set(label, judged);
  return judged;
}

/** Something to which answers can be kept, each at a place of its own. */
interface Asked {
  readonly answers: unknown[];
}

let questions = 0;

/** Turns a question that many judgements ask of the same reading into one that is answered once. */
export function askedOnce<Subject extends Asked, Answer>(
  answer: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const place = questions++;
  return subject => {
    const known = subject.answers[place];
    if (known !== undefined) return (known === null ? undefined : known) as Answer;
    const found = answer(subject);
    subject.answers[place] = found ?? null;
    return found;
  };
}

/** Readings that are held until they are let go, or are too many. */
export interface HeldReadings<Reading> {
  readonly read: (label: string) => Reading;
  readonly letGo: () => void;
}

/** Reads a label that is not held. */
export function held<Reading>(readAnew: (label: string) => Reading): HeldReadings<Reading> {
  const readings = new Map<string, Reading>();
  return {
    read(label) {
      const known = readings.get(label);
      if (known !== undefined) return known;
      if (readings.size >= heldReadings) readings.clear();
      const reading = readAnew(label);
      readings.set(label, reading);
      return reading;
    },
    letGo: () => readings.clear(),
  };
}
