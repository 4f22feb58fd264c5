import pino from "pino";
import { env } from "./env";

let logger: pino.Logger | undefined;

/** The process log: JSON lines on stdout, never with names, addresses, answers or secrets. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null });
  return logger;
}

/** A failure nobody foresaw: where, and what was thrown. */
export function logFailure(where: string, error: Error): void {
  const err = describeFailure(error.cause instanceof Error ? error.cause : error);
  log().error({ where, err }, "failed");
}

/**
 * What may be written down of an error. Prisma repeats all values of a call before its last line, and
 * PostgreSQL whole rows in its details: neither goes into a log.
 */
export function describeFailure(error: Error) {
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    type: error.constructor.name,
    code: "code" in error ? String(error.code) : undefined,
    message: error.message.trim().split("\n").at(-1),
    stack: frames.join("\n"),
  };
}
