import { TRPCError } from "@trpc/server";
import { AppError } from "@/server/domain/error";

/** The key of the sentence a call is refused with, and `code/key@field` where a field is named. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "accepted";
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const { cause } = error;
    if (!(cause instanceof AppError)) return error.code;
    const { field } = cause.details;
    return `${cause.key}${field ? `@${field}` : ""}`;
  }
}
