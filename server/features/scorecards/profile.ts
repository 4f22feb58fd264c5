import { AppError } from "@/server/domain/error";
import type { Instrument } from "@/server/domain/instrument/instrument";
import { answersOf } from "@/server/domain/scorecard/answer";
import { listQualityHistories, type SelfRating } from "@/server/domain/scorecard/history";
import { scoreScorecard } from "@/server/domain/scorecard/score";
import type { OrgContext } from "@/server/infra/context";
import { getInstruments } from "../instruments/reads";
import { teamsInSight } from "./reader";
import { getScorecard, listOwnScorecards, type StoredScorecard } from "./stored";

/** A submitted self-rating as its author, or whom they shared it with, reads it. */
export async function getProfile(ctx: OrgContext, id: string) {
  const scorecard = await getScorecard(ctx, id);
  const isAuthor = scorecard.userId === ctx.user.userId;
  const own = isAuthor ? await listOwnScorecards(ctx) : [];
  const instruments = await getInstruments(
    ctx.db,
    [scorecard, ...own].map(({ instrumentId }) => instrumentId),
  );
  const instrument = instruments.get(scorecard.instrumentId);
  if (!instrument) throw new AppError("not-found");
  return {
    id,
    isAuthor,
    timeZone: ctx.org.timeZone,
    name: scorecard.name,
    teams: teamsInSight(ctx, scorecard.teams).map(({ name }) => name),
    submittedAt: scorecard.submittedAt,
    sharedWith: scorecard.sharedWith,
    instrument,
    answers: scorecard.answers.map(({ kind, key, value }) => ({ kind, key, value })),
    qualities: scoreScorecard(instrument, answersOf(scorecard.answers)),
    // What came later is not part of how this one compared with those before it.
    histories: listQualityHistories(
      own.flatMap((one) => ratingOf(one, instruments)).filter(isUpTo(scorecard.submittedAt)),
    ),
  };
}

function ratingOf(
  { submittedAt, instrumentId, answers }: StoredScorecard,
  instruments: ReadonlyMap<string, Instrument>,
): SelfRating[] {
  const instrument = instruments.get(instrumentId);
  if (!submittedAt || !instrument) return [];
  return [{ submittedAt, instrument, answers: answersOf(answers) }];
}

function isUpTo(last: Date | null) {
  return ({ submittedAt }: SelfRating) => last !== null && submittedAt <= last;
}
