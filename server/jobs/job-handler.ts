/** A job's payload is an organisation and an id, nothing else; `isLast` where no retry follows. */
export type JobTarget = Readonly<{ orgId: string | null; id: string }>;
export type JobHandler = (target: JobTarget, attempt: { isLast: boolean }) => Promise<void>;
