import "server-only";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { AppError, type ErrorCode, type ErrorDetails } from "@/server/domain/error";

const TRPC_CODES = {
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  "not-found": "NOT_FOUND",
  invalid: "BAD_REQUEST",
  conflict: "CONFLICT",
  stale: "CONFLICT",
  "too-large": "PAYLOAD_TOO_LARGE",
  "too-many-requests": "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<ErrorCode, TRPCError["code"]>;

// What the pool and Prisma say when no connection or transaction can be had in time.
const BUSY =
  /timeout exceeded when trying to connect|Unable to start a transaction|ECONNREFUSED|P2028|P2024|Can't reach database/i;

// What PostgreSQL says of a value that no column could hold: a NUL in a text, a day before the first.
const NO_VALUE = /Code: `(?:22003|22008|22021|22P02|22P05)`/;

/** What a client is told of a refusal: a code, the key of a sentence, and the fields concerned. */
export type Refusal = Readonly<{
  code: ErrorCode | "internal";
  key: string;
  details: ErrorDetails;
  issues: readonly Readonly<{ path: string; message: string }>[];
}>;

/** Any error of a procedure as the one tRPC error that callers see. */
export function refusalOf(error: TRPCError): TRPCError {
  const cause = error.cause;
  if (cause instanceof AppError) {
    return new TRPCError({ code: TRPC_CODES[cause.code], message: cause.key, cause });
  }
  if (error.code === "INTERNAL_SERVER_ERROR" && BUSY.test(String(cause?.message))) {
    const busy = new AppError("unavailable");
    return new TRPCError({ code: "SERVICE_UNAVAILABLE", message: busy.key, cause: busy });
  }
  if (error.code === "INTERNAL_SERVER_ERROR" && NO_VALUE.test(String(cause?.message))) {
    const invalid = new AppError("invalid");
    return new TRPCError({ code: "BAD_REQUEST", message: invalid.key, cause: invalid });
  }
  return error;
}

/** The shape an error has on the wire: the text of an unknown error is never sent. */
export function shapeError<S extends { message: string; data: object }>(
  shape: S,
  error: TRPCError,
) {
  const refusal = describe(error);
  return { ...shape, message: refusal.key, data: { ...shape.data, stack: undefined, refusal } };
}

function describe(error: TRPCError): Refusal {
  const cause = error.cause;
  if (cause instanceof AppError) {
    return { code: cause.code, key: cause.key, details: cause.details, issues: [] };
  }
  if (cause instanceof ZodError) {
    const issues = cause.issues.map((one) => ({ path: one.path.join("."), message: one.message }));
    return { code: "invalid", key: "invalid", details: {}, issues };
  }
  if (error.code === "NOT_FOUND")
    return { code: "not-found", key: "not-found", details: {}, issues: [] };
  if (error.code === "INTERNAL_SERVER_ERROR") {
    return { code: "internal", key: "internal", details: {}, issues: [] };
  }
  return { code: "invalid", key: "invalid", details: {}, issues: [] };
}
