import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { isImportance } from "@/server/domain/rating/importance";
import { getInstruments } from "@/server/features/instruments/reads";
import type { OrgContext } from "@/server/infra/context";
import type { ChooseImportance } from "./schema";
import { getSubject, type SubjectPlace } from "./subject";

/**
 * What a subject holds to matter most in their role: told to its author alone until the release, and open
 * from launch until no more answers are taken. A leadership that is rated as a body is not asked.
 */
export async function readOwnImportance(ctx: OrgContext, place: SubjectPlace) {
  const { cycle, subject } = place;
  if (!isAuthor(ctx, place) || cycle.openedAt === null || cycle.cancelledAt !== null) return null;
  // A follow-up asks about one behaviour, not about the role.
  if (cycle.form === "behaviour") return null;
  const qualities = await readQualities(ctx, cycle.instrumentId);
  const own = await readRow(ctx, subject.id);
  return {
    qualities: qualities.map(({ key, wording }) => ({ key, wording })),
    chosen: own?.qualities ?? [],
    version: own?.version ?? 0,
    canChoose: isTaken(ctx, place),
  };
}

/** Keeps a subject's choice; an outdated one is refused. */
export async function chooseImportance(
  ctx: OrgContext,
  input: z.output<typeof ChooseImportance>,
): Promise<{ version: number }> {
  const { db, org } = ctx;
  // Two windows of one author, and closing, follow one another.
  const place = await getSubject(ctx, input, "lock");
  if (!isAuthor(ctx, place)) throw new AppError("not-found");
  if (!isTaken(ctx, place)) throw new AppError("conflict", "importance-over");
  const known = await readQualities(ctx, place.cycle.instrumentId);
  const { qualities, version, subjectId } = input;
  const keys = known.map(({ key }) => key);
  if (!isImportance(qualities, keys)) throw new AppError("invalid", "importance-misfit");
  const own = await readRow(ctx, subjectId);
  if ((own?.version ?? 0) !== version) throw new AppError("stale");
  const next = { qualities, version: version + 1 };
  const key = { orgId: org.id, subjectId };
  await db.subjectImportance.upsert({
    where: { orgId_subjectId: key },
    create: { ...key, ...next },
    update: next,
  });
  return { version: next.version };
}

function isAuthor({ member }: OrgContext, { subject }: SubjectPlace): boolean {
  return subject.personId === member.personId;
}

function isTaken({ org, now }: OrgContext, { cycle }: SubjectPlace): boolean {
  const { state, closesOn, form } = cycle;
  if (form === "behaviour") return false;
  return state === "open" && (closesOn === null || closesOn >= dayIn(org.timeZone, now));
}

async function readQualities({ db }: OrgContext, instrumentId: string) {
  return (await getInstruments(db, [instrumentId])).get(instrumentId)?.qualities ?? [];
}

function readRow({ db, org }: OrgContext, subjectId: string) {
  return db.subjectImportance.findUnique({
    where: { orgId_subjectId: { orgId: org.id, subjectId } },
  });
}
