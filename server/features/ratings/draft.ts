import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import type { Instrument } from "@/server/domain/instrument/instrument";
import { askedOf, type RatingEntry, type RatingKind, TOGETHER } from "@/server/domain/rating/form";
import { asksImportance, isImportance, readImportance } from "@/server/domain/rating/importance";
import { type AnswerValue, isOnScale } from "@/server/domain/scorecard/answer";
import { applyPatch, type Conflict, type Draft } from "@/server/domain/scorecard/draft";
import type { Receipt } from "@/server/domain/scorecard/screen";
import { getInstruments } from "@/server/features/instruments/reads";
import { seal, unseal } from "@/server/infra/seal";
import { lockParticipation, type Participation } from "./participation";
import type { Rater } from "./rater";
import { type SaveForm, StoredDraft } from "./schema";

type Value = AnswerValue | string;

/** Saves what was filled in, one by one; what another screen changed meanwhile is only reported. */
export async function saveForm(
  rater: Rater,
  { participation: id, seen, answers }: z.output<typeof SaveForm>,
): Promise<Receipt<RatingKind, Value>> {
  const participation = await lockParticipation(rater, id);
  const instrument = await getInstrument(rater, participation);
  if (!answers.every((answer) => isAsked(participation, instrument, answer))) {
    throw new AppError("invalid", "rating-misfit");
  }
  const before = await readDraft(rater, id);
  const saved: RatingEntry[] = [];
  const conflicts: Conflict<RatingKind, Value>[] = [];
  let after = before;
  for (const patch of answers) {
    const result = applyPatch<RatingKind, Value>(after, patch);
    after = result.draft;
    if (result.outcome === "conflict") conflicts.push(result.conflict);
    else saved.push(result.answer);
  }
  if (after.revision !== before.revision) await write(rater, id, after);
  const since = before.answers.filter(({ revision }) => revision > seen);
  return { revision: after.revision, saved, conflicts, since };
}

/** The unfinished form; an empty one where there is none, or where it is another's and stays shut. */
export async function readDraft(rater: Rater, id: string): Promise<Draft<RatingKind, Value>> {
  const key = { orgId: rater.org.id, participationId: id };
  const row = await rater.db.ratingDraft.findUnique({ where: { orgId_participationId: key } });
  if (!row) return { revision: 0, answers: [] };
  const text = unseal(bindingOf(rater, id), row.sealed);
  return {
    revision: row.revision,
    answers: text === null ? [] : StoredDraft.parse(JSON.parse(text)),
  };
}

/** The instrument that a form asks by. */
export async function getInstrument({ db }: Rater, { cycle }: Participation): Promise<Instrument> {
  const instrument = (await getInstruments(db, [cycle.instrumentId])).get(cycle.instrumentId);
  if (!instrument) throw new AppError("not-found");
  return instrument;
}

type Place = Readonly<{ kind: RatingKind; key: string; value: Value }>;

/** Whether a form asks this, and takes this for an answer. */
export function isAsked(
  participation: Participation,
  { qualities, scale }: Instrument,
  answer: Place,
): boolean {
  const { cycle, subject } = participation;
  const { kind, key, value } = answer;
  if (kind === "together") return key === kind && TOGETHER.some((one) => one === value);
  if (kind === "comment") {
    const isThere = cycle.questions.some((_, index) => key === String(index + 1));
    return isThere && typeof value === "string";
  }
  if (kind === "importance") {
    return key === kind && mayName(participation, readImportance(String(value)), qualities);
  }
  const asked = askedOf(qualities, cycle.form, subject.itemKey);
  if (kind === "item") {
    return (
      asked.some(({ items }) => items.some((item) => item.key === key)) && isOnScale(value, scale)
    );
  }
  const levels = asked.find((quality) => quality.key === key)?.anchors.length ?? 0;
  return levels > 0 && isOnScale(value, { min: 1, max: levels });
}

/** Whether a rater may name these qualities as those that matter most: managers alone are asked, and in no follow-up. */
export function mayName(
  { group, cycle }: Participation,
  keys: readonly string[],
  qualities: Instrument["qualities"],
): boolean {
  const known = qualities.map(({ key }) => key);
  return isImportance(keys, asksImportance(group, cycle.form) ? known : []);
}

async function write(rater: Rater, id: string, draft: Draft<RatingKind, Value>) {
  const { db, org, now } = rater;
  const key = { orgId: org.id, participationId: id };
  const data = {
    sealed: seal(bindingOf(rater, id), JSON.stringify(draft.answers)),
    revision: draft.revision,
    savedOn: dateOfDay(dayIn(org.timeZone, now)),
  };
  await db.ratingDraft.upsert({
    where: { orgId_participationId: key },
    create: { ...key, ...data },
    update: data,
  });
}

function bindingOf({ org, holder }: Rater, id: string): string {
  return `${org.id}:${id}:${holder}`;
}
