export const PHASES = ["autosave", "submit", "close", "release"] as const;
export type Phase = (typeof PHASES)[number];

/** Which kinds of work are under way at this moment, and a way to wait for one to begin. */
export function watchPhases() {
  const running = new Map<Phase, number>();
  const waiting = new Map<Phase, () => void>();
  const count = (phase: Phase, change: number) =>
    running.set(phase, (running.get(phase) ?? 0) + change);
  return {
    async during<T>(phase: Phase, work: () => Promise<T>): Promise<T> {
      count(phase, 1);
      waiting.get(phase)?.();
      try {
        return await work();
      } finally {
        count(phase, -1);
      }
    },
    /** Resolves when the next work of this kind begins, or after some time without one. */
    next(phase: Phase, patience: number): Promise<boolean> {
      return new Promise((resolve) => {
        const over = setTimeout(() => resolve(false), patience);
        waiting.set(phase, () => {
          clearTimeout(over);
          resolve(true);
        });
      });
    },
    now: (): Phase[] => PHASES.filter((phase) => (running.get(phase) ?? 0) > 0),
  };
}

/** Lets one thing be done at a time, each after the one before, whether that ended well or not. */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}

export type Phases = ReturnType<typeof watchPhases>;
