import { wordsOf } from '../words-of.ts';

/**
 * Verbs that are as often a noun before a measure ("test coverage", "release frequency", "plan accuracy").
 */
export const nounLikeVerbs: ReadonlySet<string> = new Set(
  wordsOf(`
    answer approach audit author benchmark bid blog boost build building call catalog champion change chart
    check claim clone close coach code coding contact contract counsel cut design dispute document
    double download draft drive drop duplicate email engage escape exhibit experiment export feature
    file fix forecast fork format freeze fund grant hand_off hiring host import increase index influence
    insert interview issue judge keynote label launch lead lease license lift limit link list load lock
    log lower mail map mask match mine mirror model move name note offer onboarding open order pack package patch
    pilot pitch plan plant plot poll pool post preload process profile program project prototype query
    question queue raise rank read record reel reform refresh relaunch release repair report research
    reset review rework ring route run sample scan schedule scope score scout screen script seal search
    seed select sequence shard share shelf ship show sign_up size sketch snapshot sort source spike
    split sponsor staff stage staging stamp start stem steward stock store structure study supply
    support surface survey switch sync tag tally template tender test testing trace track train training
    transfer transition triage trial tune tweet update upgrade upload upstream version visit void watch`),
);
