import type { CellConflict } from "./ownership/conflict";

/** Why a request is refused; each code has one HTTP status. */
export const ERROR_CODES = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "invalid",
  "conflict",
  "stale",
  "too-large",
  "too-many-requests",
  "unavailable",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorDetails = Readonly<{
  /** The input field the message belongs to, in the words of the form. */
  field?: string;
  /** Values for the message: numbers and short words, never what was typed. */
  params?: Readonly<Record<string, string | number>>;
  /** Cells of ownership that somebody else changed meanwhile, with both values. */
  cells?: readonly CellConflict[];
}>;

/** A refusal the caller is told about: its code, and the key of a sentence in messages `errors`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key: string;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, key: string = code, details: ErrorDetails = {}) {
    super(`${code}: ${key}`);
    this.name = "AppError";
    this.code = code;
    this.key = key;
    this.details = details;
  }
}
