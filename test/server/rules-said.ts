/** Conditions on the rules that the server has said of a file. */
export const has = (rule: string) => (rules: readonly string[]) => rules.includes(rule);
export const hasNot = (rule: string) => (rules: readonly string[]) => !rules.includes(rule);
export const none = (rules: readonly string[]) => rules.length === 0;
