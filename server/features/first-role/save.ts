import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { parseAnswers } from "@/server/domain/first-role/answers";
import { makeRun } from "@/server/domain/first-role-round/stored-result";
import { covers, reachOf } from "@/server/domain/permission";
import type { OrgContext, TeamContext } from "@/server/infra/context";
import { createTeam } from "../teams/writes";
import type { KeepRun, SaveRun } from "./schema";
import { currentSet, type SetInUse } from "./set-in-use";
import { storeRun } from "./stored-run";

/** Saves one person's answers as the team's result. */
export async function saveRun(
  ctx: TeamContext,
  input: z.output<typeof SaveRun>,
): Promise<{ run: string }> {
  if (ctx.team.archivedAt) throw new AppError("conflict", "team-archived");
  const used = await promisedSet(ctx, input.weightSet);
  return { run: await store(ctx, ctx.team.id, input.answers, used) };
}

/** Saves a visitor's answers for a team they choose, or for a new one; both or neither. */
export async function keepRun(
  ctx: OrgContext,
  input: z.output<typeof KeepRun>,
): Promise<{ run: string; team: string }> {
  const used = await promisedSet(ctx, input.weightSet);
  const team =
    input.name === null ? await findTeam(ctx, input.teamId) : await makeTeam(ctx, input.name);
  return { team, run: await store(ctx, team, input.answers, used) };
}

async function store(ctx: OrgContext, teamId: string, letters: string, used: SetInUse) {
  const parsed = parseAnswers(letters, used.set);
  if (!parsed.ok) throw new AppError("invalid", "first-role-answers", { field: "answers" });
  return storeRun(ctx, teamId, makeRun([parsed.answers], used.set), used);
}

// What was promised on the screen is what is saved: never an answer by other weights, unseen.
async function promisedSet(ctx: OrgContext, key: string): Promise<SetInUse> {
  const used = await currentSet(ctx);
  if (used.key !== key) throw new AppError("stale", "first-role-set-moved-on");
  return used;
}

async function findTeam({ db, org, reach }: OrgContext, id: string | null): Promise<string> {
  if (id === null) throw new AppError("invalid", "first-role-team", { field: "teamId" });
  const team = await db.team.findUnique({ where: { orgId_id: { orgId: org.id, id } } });
  if (!team || !covers(reach, team.path)) {
    throw new AppError("not-found", "first-role-team", { field: "teamId" });
  }
  if (team.archivedAt) throw new AppError("conflict", "team-archived", { field: "teamId" });
  return team.id;
}

async function makeTeam(ctx: OrgContext, name: string): Promise<string> {
  const reach = reachOf(ctx.member, "team.manage");
  if (!reach?.all) throw new AppError("forbidden", "team-root-admin", { field: "name" });
  return (await createTeam({ ...ctx, reach }, { name, parentId: null })).id;
}
