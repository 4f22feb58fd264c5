import type { z } from "zod";
import { dateOfDay, dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { type PersonImportPlan, planPersonImport } from "@/server/domain/person-import";
import type { OrgContext } from "@/server/infra/context";
import { parseTable } from "@/server/infra/csv/parse-table";
import { newId } from "@/server/infra/id";
import { importMemberships } from "./import-memberships";
import { pathKey } from "./path-key";
import type { CheckFile, ImportFile } from "./schema";

const SHOWN = 200;

/** The dry run: what the file would create, whom it names already, and what is wrong with it. */
export async function checkFile(ctx: OrgContext, input: z.output<typeof CheckFile>) {
  const plan = await planOf(ctx, input.csv);
  const leads = [...plan.toCreate, ...plan.matched].flatMap(({ memberships }) =>
    memberships.filter(({ isLead }) => isLead),
  );
  return {
    counts: countsOf(plan),
    leads: leads.length,
    toCreate: plan.toCreate.slice(0, SHOWN).map(asLine),
    matched: plan.matched.slice(0, SHOWN).map((one) => ({ ...asLine(one), by: one.matchedBy })),
    teams: plan.teamsToCreate.slice(0, SHOWN).map((path) => path.join(" / ")),
    problems: plan.problems.slice(0, SHOWN),
    problemCount: plan.problems.length,
    ignoredColumns: plan.ignoredColumns,
  };
}

/** Writes what the dry run showed, all or nothing; refuses where it would now be something else. */
export async function importFile(ctx: OrgContext, input: z.output<typeof ImportFile>) {
  const { db, org } = ctx;
  // Nobody makes or moves a team between the plan and what is written by it.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('teams:' || ${org.id}, 0))`;
  const plan = await planOf(ctx, input.csv);
  if (plan.problems.length > 0) throw new AppError("invalid", "people-problems");
  const counts = countsOf(plan);
  const { created, matched, teams } = input.expected;
  const isSame = counts.created === created && counts.matched === matched && counts.teams === teams;
  if (!isSame) throw new AppError("stale", "people-plan-changed");

  const orgId = org.id;
  const madeTeams = await createTeams(ctx, plan);
  const people = plan.toCreate.map((person) => ({ ...person, personId: newId() }));
  await db.person.createMany({
    data: people.map(({ personId, name, email }) => ({ orgId, id: personId, name, email })),
  });
  const today = dateOfDay(dayIn(org.timeZone, ctx.now));
  const done = await importMemberships(ctx, [...people, ...plan.matched], madeTeams.byPath, today);
  await ctx.audit({
    verb: "person.imported",
    target: { kind: "organisation", id: orgId },
    details: {
      ...counts,
      memberships: done.joined,
      leads: done.leads,
      teamIds: madeTeams.ids.slice(0, 500),
    },
  });
  return { ...counts, ...done };
}

async function planOf({ db, org }: OrgContext, csv: string): Promise<PersonImportPlan> {
  const { rows, brokenRow } = parseTable(csv);
  if (brokenRow !== null) {
    throw new AppError("invalid", "people-quotes", { field: "csv", params: { row: brokenRow } });
  }
  const persons = await db.person.findMany({
    where: { orgId: org.id, erasedAt: null },
    select: { id: true, name: true, email: true },
  });
  const teams = await db.team.findMany({
    where: { orgId: org.id, archivedAt: null },
    select: { id: true, name: true, path: true },
  });
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const known = teams.map(({ id, path }) => ({
    id,
    path: path.map((one) => names.get(one) ?? ""),
  }));
  return planPersonImport(rows, { persons, teams: known });
}

function countsOf(plan: PersonImportPlan) {
  return {
    created: plan.toCreate.length,
    matched: plan.matched.length,
    teams: plan.teamsToCreate.length,
  };
}

function asLine({ name, email, memberships }: PersonImportPlan["toCreate"][number]) {
  const teams = memberships.map(({ teamPath, isLead }) => ({ path: teamPath.join(" / "), isLead }));
  return { name, email, teams };
}

async function createTeams({ db, org }: OrgContext, plan: PersonImportPlan) {
  const known = await db.team.findMany({
    where: { orgId: org.id, archivedAt: null },
    select: { id: true, name: true, path: true },
  });
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const byPath = new Map(
    known.map((team) => [pathKey(team.path.map((id) => names.get(id) ?? "")), team]),
  );
  const rows = plan.teamsToCreate.map((path) => {
    const parent = byPath.get(pathKey(path.slice(0, -1)));
    const id = newId();
    const team = { id, name: path.at(-1) ?? "", path: [...(parent?.path ?? []), id] };
    byPath.set(pathKey(path), team);
    return { ...team, orgId: org.id, parentId: parent?.id ?? null };
  });
  await db.team.createMany({ data: rows });
  const ids = rows.map(({ id }) => id);
  return { ids, byPath: new Map([...byPath].map(([key, { id }]) => [key, id])) };
}
