import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import { getInstruments } from "../instruments/reads";
import { getScorecard } from "./stored";

/** A self-rating to fill in, for its author; `submittedAt` is set once it cannot be changed any more. */
export async function getForm(ctx: OrgContext, id: string) {
  const scorecard = await getScorecard(ctx, id);
  if (scorecard.userId !== ctx.user.userId) throw new AppError("not-found");
  const instrument = (await getInstruments(ctx.db, [scorecard.instrumentId])).get(
    scorecard.instrumentId,
  );
  if (!instrument) throw new AppError("not-found");
  const { submittedAt, startedAt, revision } = scorecard;
  return {
    id,
    userId: scorecard.userId,
    submittedAt,
    startedAt,
    revision,
    instrument,
    answers: scorecard.answers.map(({ answeredAt: _, ...answer }) => answer),
    answeredAt: scorecard.answers.map(({ answeredAt }) => answeredAt),
  };
}
