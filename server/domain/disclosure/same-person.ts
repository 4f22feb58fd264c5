/** One record of a person, and by what else they are known. */
export type Known = Readonly<{ personId: string; marks: readonly string[] }>;

/**
 * Tells records of one person as one: those that share a mark, also by way of a third. Returns the name of
 * the person behind a record; a record of which nothing is known stands for itself.
 */
export function samePerson(records: readonly Known[]): (personId: string) => string {
  const parents = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    return at;
  };
  for (const { personId, marks } of records) {
    for (const mark of marks) {
      const [one, other] = [root(`mark ${mark}`), root(personId)];
      if (one !== other) parents.set(one, other);
    }
  }
  return root;
}
