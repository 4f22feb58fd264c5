/** Every background queue. The migrator creates them; workers and the enqueueing function name them. */
export const QUEUES = ["imports.commit", "imports.dry-run", "mail.send", "releases.make"] as const;

export type Queue = (typeof QUEUES)[number];
