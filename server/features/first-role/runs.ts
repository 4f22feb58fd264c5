import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { compareRuns as changesBetween } from "@/server/domain/first-role/compare-runs";
import { explain } from "@/server/domain/first-role/explain";
import { can, covers, reachOf } from "@/server/domain/permission";
import type { TeamContext } from "@/server/infra/context";
import { openRoundOf } from "./open-round";
import { listRows, PAGE_SIZE } from "./run-list";
import type { OneRun, TwoRuns } from "./schema";
import { currentSet } from "./set-in-use";
import { readRun } from "./stored-run";

/** A team's results over time, the newest first, its open round, and what this reader may do. */
export async function listRuns(ctx: TeamContext, { page }: { page: number }) {
  const rows = await listRows(ctx, page);
  const [newest] = page === 1 ? rows : await listRows(ctx, 1, 1);
  const { id, key, name } = await currentSet(ctx);
  return {
    team: teamOf(ctx),
    latest: newest ? await readRun(ctx, newest.id) : null,
    runs: rows.map(({ total: _, ...row }) => row),
    total: rows[0]?.total ?? 0,
    page,
    pageSize: PAGE_SIZE,
    round: await openRoundOf(ctx),
    weightSet: { id, key, name },
    canAnswer: isWithin(ctx, "first-role.answer"),
    canManage: isWithin(ctx, "first-role.manage"),
    canManageSets: can(ctx.member, "weight-set.manage"),
  };
}

/** One saved result with its reasons, and the others it can be compared with. */
export async function getRun(ctx: TeamContext, input: z.output<typeof OneRun>) {
  const run = await runOf(ctx, input.run);
  const others = await listRows(ctx, 1, 100);
  return {
    team: teamOf(ctx),
    run,
    explanation: explain(run.answers, run.set, run.result.recommendation),
    others: others
      .filter(({ id }) => id !== run.id)
      .map(({ id, madeOn, first, respondents }) => ({ id, madeOn, first, respondents })),
  };
}

/** What changed from one saved result of the team to another; the earlier one first, however asked. */
export async function compareRuns(ctx: TeamContext, input: z.output<typeof TwoRuns>) {
  if (input.from === input.to) throw new AppError("invalid", "first-role-same-run");
  // Ids sort by time.
  const [earlier = "", later = ""] = [input.from, input.to].sort();
  const before = await runOf(ctx, earlier);
  const after = await runOf(ctx, later);
  const change = changesBetween(
    { answers: before.answers, recommendation: before.result.recommendation },
    { answers: after.answers, recommendation: after.result.recommendation },
    after.set,
  );
  return { team: teamOf(ctx), before, after, change };
}

/** What the answering page asks with, for one person who answers for the team. */
export async function getAnswering(ctx: TeamContext) {
  if (ctx.team.archivedAt) throw new AppError("not-found");
  const { id, key, name, set } = await currentSet(ctx);
  return { team: teamOf(ctx), weightSet: { id, key, name }, set };
}

async function runOf(ctx: TeamContext, id: string) {
  const run = await readRun(ctx, id);
  if (!run) throw new AppError("not-found");
  return run;
}

function teamOf({ team }: TeamContext) {
  return { id: team.id, name: team.name, isArchived: team.archivedAt !== null };
}

function isWithin(ctx: TeamContext, permission: "first-role.answer" | "first-role.manage") {
  const reach = reachOf(ctx.member, permission);
  return reach !== null && covers(reach, ctx.team.path) && ctx.team.archivedAt === null;
}
