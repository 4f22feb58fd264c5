import { randomInt } from "node:crypto";
import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { likePattern } from "@/server/domain/field";
import { STUDY_CUTS } from "@/server/domain/study/result";
import { isViolationOf } from "@/server/infra/constraint";
import type { OrgContext } from "@/server/infra/context";
import { newId } from "@/server/infra/id";
import { notifyMembers } from "@/server/infra/notify";
import { queueLetters } from "@/server/infra/outbox";
import type { FindJudges, InviteJudges, OpenStudy } from "./schema";

/** Opens a study of an instrument and asks its judges; one at a time. */
export async function openStudy(
  ctx: OrgContext,
  { instrument, people }: z.output<typeof OpenStudy>,
): Promise<{ id: string }> {
  const { db, org, member, now } = ctx;
  const levels = await db.anchor.count({
    where: { orgId: org.id, quality: { instrumentId: instrument } },
  });
  if (levels === 0) throw new AppError("not-found", "study-levels");
  if (people.length < STUDY_CUTS.judges) {
    throw new AppError("invalid", "study-too-few", { field: "people" });
  }
  const id = newId();
  try {
    const opened = { openedAt: now, openedById: member.personId };
    await db.study.create({ data: { orgId: org.id, id, instrumentId: instrument, ...opened } });
  } catch (error) {
    if (!isViolationOf(error, "study_one_open")) throw error;
    throw new AppError("conflict", "study-one-open");
  }
  await invite(ctx, id, people);
  const details = { instrumentId: instrument, people: people.length };
  await ctx.audit({ verb: "study.opened", target: { kind: "study", id }, details });
  return { id };
}

/** Asks more judges while a study is open; who was asked already stays so. */
export async function inviteJudges(
  ctx: OrgContext,
  { study, people }: z.output<typeof InviteJudges>,
): Promise<void> {
  const where = { orgId: ctx.org.id, id: study, closedAt: null };
  if (!(await ctx.db.study.findFirst({ where }))) throw new AppError("conflict", "study-closed");
  await invite(ctx, study, people);
  const details = { people: people.length };
  await ctx.audit({ verb: "study.invited", target: { kind: "study", id: study }, details });
}

/** Members who can still be asked, the first 300 with a text in their name. */
export async function findJudges(
  { db, org }: OrgContext,
  { instrument, q }: z.output<typeof FindJudges>,
): Promise<{ people: Readonly<{ id: string; label: string }>[] }> {
  const people = await db.$queryRaw<{ id: string; label: string }[]>`
    SELECT p.id, p.name AS label FROM public.member m
    JOIN public.person p ON p.org_id = m.org_id AND p.id = m.person_id AND p.erased_at IS NULL
    WHERE m.org_id = ${org.id}::uuid AND m.removed_at IS NULL AND p.name ILIKE ${likePattern(q)}
      AND NOT EXISTS (SELECT 1 FROM public.study_judge j
        JOIN public.study s ON s.org_id = j.org_id AND s.id = j.study_id
        WHERE s.org_id = m.org_id AND s.instrument_id = ${instrument}::uuid AND s.closed_at IS NULL
          AND j.person_id = p.id)
    ORDER BY lower(p.name), p.id LIMIT 300`;
  return { people };
}

async function invite(ctx: OrgContext, study: string, people: readonly string[]): Promise<void> {
  const { db, org } = ctx;
  const known = await db.member.findMany({
    where: { orgId: org.id, removedAt: null, personId: { in: [...people] } },
    select: { personId: true, person: { select: { email: true } } },
  });
  if (known.length !== people.length) {
    throw new AppError("invalid", "study-people", { field: "people" });
  }
  const there = await db.studyJudge.findMany({
    where: { orgId: org.id, studyId: study, personId: { in: [...people] } },
    select: { personId: true },
  });
  const fresh = known.filter(({ personId }) => there.every((one) => one.personId !== personId));
  await db.studyJudge.createMany({
    data: fresh.map(({ personId }) => {
      return { orgId: org.id, studyId: study, personId, seed: randomInt(2 ** 31) };
    }),
  });
  const letters = fresh.flatMap(({ person }) =>
    person.email ? [{ targetId: study, recipient: person.email }] : [],
  );
  await queueLetters(ctx, "study-invitation", letters);
  const told = fresh.map(({ personId }) => ({ personId, targetId: study }));
  await notifyMembers(ctx, "study-asked", told);
}
