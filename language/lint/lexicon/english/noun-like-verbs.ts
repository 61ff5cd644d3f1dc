import { wordsOf } from '../words-of.ts';

/**
 * Verbs that are as often a noun before a measure ("test coverage", "release frequency", "plan accuracy").
 */
export const nounLikeVerbs: ReadonlySet<string> = new Set(
  wordsOf(`
    audit benchmark blog boost build building call catalog chart check claim close code coding contact
    cut design document double draft drive drop email engage feature file fix forecast format hiring
    host import increase index interview issue launch lead lift limit link list log lower map model move
    offer onboarding open order package patch pilot pitch plan poll post process profile program project
    prototype question raise rank read record refresh release repair report research review run sample
    schedule scope score script search select share ship show sign_up size sketch source spike split
    sponsor staff stage staging start study support survey switch tag test testing track train training
    transfer transition triage tweet update upgrade upload visit`),
);
