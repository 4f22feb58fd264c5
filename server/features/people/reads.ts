import type { z } from "zod";
import { dateOfDay, dayIn, dayOfDate } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { likePattern } from "@/server/domain/field";
import { can } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import type { FindPeople, ListPeople, OnePerson } from "./schema";

const PAGE_SIZE = 100;

type Row = {
  id: string;
  name: string;
  email: string | null;
  memberId: string | null;
  teams: string[];
  total: number;
};

/** Everyone named in the organisation, by name, with the teams they are in today. */
export async function listPeople(ctx: OrgContext, input: z.output<typeof ListPeople>) {
  const { db, org, now } = ctx;
  const today = dayIn(org.timeZone, now);
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.name, p.email, count(*) OVER ()::int AS total,
      (SELECT m.id FROM public.member m WHERE m.org_id = p.org_id AND m.person_id = p.id
        AND m.removed_at IS NULL) AS "memberId",
      ARRAY(SELECT t.name FROM public.team_membership x
        JOIN public.team t ON t.org_id = x.org_id AND t.id = x.team_id
        WHERE x.org_id = p.org_id AND x.person_id = p.id AND t.archived_at IS NULL
          AND x.from_day <= ${today}::date AND (x.to_day IS NULL OR x.to_day > ${today}::date)
        ORDER BY lower(t.name)) AS teams
    FROM public.person p
    WHERE p.org_id = ${org.id}::uuid AND p.erased_at IS NULL
      AND (p.name ILIKE ${likePattern(input.q)} OR p.email ILIKE ${likePattern(input.q)})
    ORDER BY lower(p.name), p.id LIMIT ${PAGE_SIZE} OFFSET ${(input.page - 1) * PAGE_SIZE}`;
  return {
    people: rows.map(({ total: _, ...row }) => row),
    total: rows[0]?.total ?? 0,
    page: input.page,
    pageSize: PAGE_SIZE,
  };
}

/** People to choose from in a form: the first 50 by name. */
export async function findPeople({ db, org }: OrgContext, input: z.output<typeof FindPeople>) {
  const rows = await db.$queryRaw<{ id: string; name: string; email: string | null }[]>`
    SELECT p.id, p.name, p.email FROM public.person p
    WHERE p.org_id = ${org.id}::uuid AND p.erased_at IS NULL
      AND (p.name ILIKE ${likePattern(input.q)} OR p.email ILIKE ${likePattern(input.q)})
    ORDER BY lower(p.name), p.id LIMIT 50`;
  return rows.map(({ id, name, email }) => ({ id, label: email ? `${name} (${email})` : name }));
}

/** One person: address, account, and the teams they are and were in. */
export async function getPerson(ctx: OrgContext, input: z.output<typeof OnePerson>) {
  const { db, org } = ctx;
  const orgId = org.id;
  const person = await db.person.findUnique({ where: { orgId_id: { orgId, id: input.person } } });
  if (!person || person.erasedAt) throw new AppError("not-found");
  const member = await db.member.findFirst({ where: { orgId, personId: person.id } });
  const today = dateOfDay(dayIn(org.timeZone, ctx.now));
  const memberships = await db.teamMembership.findMany({
    where: { orgId, personId: person.id },
    include: { team: { select: { name: true, archivedAt: true } } },
    orderBy: [{ toDay: { sort: "asc", nulls: "first" } }, { fromDay: "desc" }],
    take: 200,
  });
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    version: person.version,
    today: dayOfDate(today),
    hasAccount: person.userId !== null,
    member: member && { id: member.id, isFormer: member.removedAt !== null },
    canManage: can(ctx.member, "person.manage"),
    memberships: memberships.map((one) => ({
      id: one.id,
      teamId: one.teamId,
      team: one.team.name,
      isArchived: one.team.archivedAt !== null,
      fromDay: dayOfDate(one.fromDay),
      toDay: one.toDay && dayOfDate(one.toDay),
      isOpen: one.toDay === null || one.toDay > today,
    })),
  };
}
