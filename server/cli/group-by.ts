/** `groupBy` where the running Node has none (before 21): the parser's library asks for it as it is loaded, so this comes first. */

function grouped<K, T>(values: Iterable<T>, keyOf: (value: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const value of values) {
    const key = keyOf(value, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

Map.groupBy ??= grouped;
Object.groupBy ??= <K extends PropertyKey, T>(values: Iterable<T>, keyOf: (value: T, index: number) => K) =>
  Object.assign(Object.create(null), Object.fromEntries(grouped(values, keyOf))) as Partial<Record<K, T[]>>;
