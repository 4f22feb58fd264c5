import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { getTranslations } from "next-intl/server";
import { api } from "@/server/api/caller";
import { AppError } from "@/server/domain/error";

/** 'Which role first?' as JSON, without an account: `?answers=` and one letter for each question. */
export async function GET(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams.getAll("answers");
  // Twice the same name is no answer; neither is more than any address should hold.
  const answers = given.length === 1 ? (given[0] ?? "").slice(0, 1000) : "";
  try {
    const answer = await (await api()).firstRole.answer({ answers });
    return Response.json(answer, { headers: NOT_KEPT });
  } catch (error) {
    const status = error instanceof TRPCError ? getHTTPStatusCodeFromError(error) : 500;
    if (!(error instanceof TRPCError) || status >= 500) throw error;
    return Response.json({ error: await sentenceOf(error) }, { status, headers: NOT_KEPT });
  }
}

// As everywhere in the product: an answer about a company stays in no cache on the way.
const NOT_KEPT = { "cache-control": "no-store" };

async function sentenceOf({ cause }: TRPCError): Promise<string> {
  const t = await getTranslations("errors");
  if (!(cause instanceof AppError) || !t.has(cause.key)) return t("invalid");
  return t(cause.key, { ...cause.details.params });
}
