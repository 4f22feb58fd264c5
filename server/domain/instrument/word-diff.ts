/** A stretch of text that stayed, went or came. */
export type WordPart = Readonly<{ kind: "same" | "gone" | "new"; text: string }>;

/** What became of a text, word by word: a longest common subsequence of its words. */
export function diffWords(before: string, after: string): WordPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const common = lengths(a, b);
  const parts: WordPart[] = [];
  const push = (kind: WordPart["kind"], word: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: `${last.text} ${word}` };
    else parts.push({ kind, text: word });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]];
    if (old !== undefined && old === now) {
      push("same", old);
      i += 1;
      j += 1;
    } else if (
      old !== undefined &&
      (now === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      push("gone", old);
      i += 1;
    } else if (now !== undefined) {
      push("new", now);
      j += 1;
    }
  }
  return parts;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** How long the longest common subsequence is from each pair of places on. */
function lengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
