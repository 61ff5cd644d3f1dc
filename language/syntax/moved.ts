/** Facts of a text that stands elsewhere in its file than before. */

/** A copy in which every place (`{ start, end }`) is so many letters further on; what has none stays as it is. */
export function moved<Fact>(fact: Fact, by: number): Fact {
  return by === 0 ? fact : (movedPart(fact, by) as Fact);
}

function movedPart(part: unknown, by: number): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(one => movedPart(one, by));
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(part)) {
    const isPlace = (name === 'start' || name === 'end') && typeof value === 'number';
    copy[name] = isPlace ? value + by : movedPart(value, by);
  }
  return copy;
}
