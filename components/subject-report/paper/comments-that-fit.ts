/** As many letters as some forty pages hold; a line that is broken off early counts as a whole one. */
const MOST_LETTERS = 200_000;
const LINE = 90;

/** The comments that are printed, in their order and without rows of empty lines, and how many are left to the screen. */
export function commentsThatFit<T extends Readonly<{ body: string }>>(
  comments: readonly T[],
): { printed: T[]; left: number } {
  let room = MOST_LETTERS;
  const printed = comments.flatMap((comment) => {
    const body = comment.body.replace(/\n{3,}/g, "\n\n");
    const needed = body.split("\n").reduce((sum, line) => sum + roomOf(line), 0);
    if (needed > room) return [];
    room -= needed;
    return [{ ...comment, body }];
  });
  return { printed, left: comments.length - printed.length };
}

function roomOf(line: string): number {
  return LINE * Math.ceil((line.length + 1) / LINE);
}
