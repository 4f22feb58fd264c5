/** One of the forms that somebody has open in a cycle. */
export type RoundForm = Readonly<{ id: string; name: string; hasBegun: boolean }>;

/** Where to go on; without a step the form begins with what is promised about it. */
export type Onward = Readonly<{ id: string; name: string; step: string | null }>;

/**
 * The way on by quality: the same quality of the next person, and after the last of them the next quality of
 * the first. Null where there is nobody beside, or the last quality of all is done. Nobody meets a question
 * about somebody before having read what becomes of the answers: a form that was not begun begins at its start.
 */
export function onwardByQuality(
  round: readonly RoundForm[],
  current: string,
  qualities: readonly string[],
  step: string,
): Onward | null {
  const [at, place] = [round.findIndex(({ id }) => id === current), qualities.indexOf(step)];
  if (round.length < 2 || at < 0 || place < 0) return null;
  const beside = round[at + 1];
  const [next, quality] = beside ? [beside, step] : [round[0], qualities[place + 1]];
  if (!next || quality === undefined) return null;
  return { id: next.id, name: next.name, step: next.hasBegun ? quality : null };
}
