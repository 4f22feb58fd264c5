/** Every background queue. The migrator creates them; workers and the enqueueing function name them. */
export const QUEUES = [
  "cycles.close",
  "cycles.release",
  "cycles.remind",
  "cycles.repeat",
  "imports.check",
  "imports.commit",
  "mail.account",
  "mail.send",
  "notifications.forget",
  "perceptions.close",
  "structure.daily",
  "structure.snapshot",
] as const;

export type Queue = (typeof QUEUES)[number];
