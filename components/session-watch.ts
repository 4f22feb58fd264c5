"use client";

const listeners = new Set<() => void>();

/** Says that the server knows this session no more; whoever can ask for the password again does so. */
export function tellSessionEnded(): void {
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever a write met an ended session; returns how to stop that. */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
