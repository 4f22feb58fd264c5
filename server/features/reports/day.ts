import { dayIn } from "@/server/domain/day";
import { findFindings } from "@/server/domain/finding/find";
import { evidenceOn, type TeamRecord } from "@/server/domain/timeline/evidence";
import { structureOn } from "@/server/domain/timeline/history";
import { loadRecords } from "@/server/features/timeline/history";
import type { TeamContext } from "@/server/infra/context";

/** Today and the day asked for; a day to come is not known yet, so that it counts as unsaid. */
export function daysOf({ org, now }: TeamContext, asked: string | undefined) {
  const today = dayIn(org.timeZone, now);
  return { today, on: asked !== undefined && asked < today ? asked : today };
}

/** The team's record over a span, both ends included, with the names of who held a seat in it. */
export async function readRecord(
  ctx: TeamContext,
  span: Readonly<{ from: string; to: string }>,
): Promise<{ record: TeamRecord; people: Readonly<Record<string, string>> }> {
  const { byTeam, people } = await loadRecords(ctx, [ctx.team.id], span);
  const record = byTeam.get(ctx.team.id);
  if (!record) throw new Error("a team that was asked for has a record");
  return { record, people };
}

/** A team's structure on a day with what the rules find in it, out of its record from `from` on. */
export async function readDay(
  ctx: TeamContext,
  { from, on }: Readonly<{ from: string; on: string }>,
) {
  const { record, people } = await readRecord(ctx, { from, to: on });
  const structure = { ...structureOn(record.history, on), people };
  const evidence = evidenceOn(record.evidence, on);
  return { record, structure, evidence, findings: findFindings(structure, evidence) };
}
