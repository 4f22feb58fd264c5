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
  log().error({ where, err: error.cause instanceof Error ? error.cause : error }, "failed");
}
