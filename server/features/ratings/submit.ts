import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { arraysOf, isSendable } from "@/server/domain/rating/form";
import { answersOf } from "@/server/domain/scorecard/answer";
import { hashSecret } from "@/server/infra/id";
import { getInstrument, isAsked, mayName } from "./draft";
import { getParticipation, lockParticipation } from "./participation";
import type { Rater } from "./rater";
import type { OneForm, SubmitForm, WithdrawForm } from "./schema";

/**
 * Takes a form once. What is stored names nobody; who is done is noted by day. Sent twice it is received
 * once, and the second is told so without being compared with the first.
 */
export async function submitForm(
  rater: Rater,
  input: z.output<typeof SubmitForm>,
): Promise<{ isRepeated: boolean }> {
  const { db } = rater;
  const { participation: id, comments, together, pace, importance } = input;
  const participation = await getParticipation(rater, id);
  const instrument = await getInstrument(rater, participation);
  const { cycle } = participation;
  const words = Object.entries(comments).flatMap(([question, text]) => {
    const body = text?.trim() ?? "";
    return body === "" ? [] : [{ question: Number(question), body }];
  });
  const isFitting =
    input.answers.every((answer) => isAsked(participation, instrument, answer)) &&
    mayName(participation, importance, instrument.qualities) &&
    words.every(({ question }) => question <= cycle.questions.length);
  if (!isFitting) throw new AppError("invalid", "rating-misfit");
  const answers = answersOf(input.answers);
  if (!isSendable(answers)) throw new AppError("invalid", "rating-too-empty");
  if (participation.isOpen && !participation.doneOn) await refuseMovedOn(rater, id, input.revision);
  const { items, levels } = arraysOf(instrument, cycle.form, answers);
  const secretHash = new Uint8Array(Buffer.from(input.secretHash, "base64url"));
  await rater.prove();
  const [row] = await db.$queryRaw<Outcome[]>`
    SELECT app.submit_response(${id}::uuid, ${secretHash}, ${listOf(items)}::smallint[], ${listOf(levels)}::smallint[],
      ${JSON.stringify(words)}::jsonb, ${together}, ${pace}, ${importance}::text[]) AS outcome`;
  if (row?.outcome === "received") {
    const target = { kind: "cycle", id: cycle.id };
    await rater.auditByDay({ verb: "form.completed", target });
    return { isRepeated: false };
  }
  if (row?.outcome === "already-received") return { isRepeated: true };
  throw refusal(row?.outcome);
}

/** Takes one's form back by the secret of its receipt, until the cycle closes. */
export async function withdrawForm(
  rater: Rater,
  { participation: id, secret }: z.output<typeof WithdrawForm>,
): Promise<void> {
  const { cycle } = await getParticipation(rater, id);
  const secretHash = hashSecret(secret);
  await rater.prove();
  const [row] = await rater.db.$queryRaw<Outcome[]>`
    SELECT app.withdraw_response(${id}::uuid, ${secretHash}) AS outcome`;
  if (row?.outcome !== "withdrawn") throw refusal(row?.outcome);
  await rater.auditByDay({ verb: "form.withdrawn", target: { kind: "cycle", id: cycle.id } });
}

/** Says no to one form. It stays there, for whoever changes their mind; what was begun is deleted. */
export async function declineForm(rater: Rater, { participation: id }: z.output<typeof OneForm>) {
  const { db, org, now } = rater;
  const { cycle } = await lockParticipation(rater, id);
  await db.participation.updateMany({
    where: { orgId: org.id, id },
    data: { declinedOn: dateOfDay(dayIn(org.timeZone, now)) },
  });
  await db.ratingDraft.deleteMany({ where: { orgId: org.id, participationId: id } });
  await rater.auditByDay({ verb: "form.declined", target: { kind: "cycle", id: cycle.id } });
}

type Outcome = { outcome: string };

// The driver has no list with nothing in some of its places.
function listOf(values: readonly (number | null)[]): string {
  return `{${values.map((value) => value ?? "NULL").join(",")}}`;
}

// Not locked: closing, which deletes drafts, would wait for this and this for closing.
async function refuseMovedOn({ db, org }: Rater, id: string, revision: number): Promise<void> {
  const key = { orgId: org.id, participationId: id };
  const draft = await db.ratingDraft.findUnique({ where: { orgId_participationId: key } });
  if ((draft?.revision ?? 0) !== revision) throw new AppError("stale", "rating-moved-on");
}

function refusal(outcome: string | undefined): AppError {
  if (outcome === "closed") return new AppError("conflict", "rating-closed");
  if (outcome === "misfit") return new AppError("invalid", "rating-misfit");
  if (outcome === "no-receipt") {
    return new AppError("invalid", "rating-no-receipt", { field: "secret" });
  }
  return new AppError("conflict", "rating-gone");
}
