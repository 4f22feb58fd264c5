/** A reason not to start that the person at the keyboard can act on: one sentence, no stack. */
export class Problem extends Error {
  override name = "Problem";
}

/** Prints why a command ended and gives its exit code: a sentence where there is one, else the stack. */
export function explain(error: unknown): 1 {
  const isSentence = error instanceof Error && ["Problem", "EnvError"].includes(error.name);
  console.error(isSentence ? error.message : error);
  return 1;
}
