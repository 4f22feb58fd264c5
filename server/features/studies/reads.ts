import { z } from "zod";
import { StudyResult } from "@/server/domain/study/result";
import type { OrgContext } from "@/server/infra/context";

/** The studies of an instrument, the newest first: how many were asked and are done, never who said what. */
export async function listStudies(
  { db, org }: Pick<OrgContext, "db" | "org">,
  instrumentId: string,
) {
  const rows = await db.study.findMany({
    where: { orgId: org.id, instrumentId },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: 20,
    include: { judges: { select: { doneOn: true } } },
  });
  return rows.map(({ id, openedAt, closedAt, result, judges }) => ({
    ...{ id, openedAt, closedAt },
    asked: judges.length,
    done: judges.filter(({ doneOn }) => doneOn !== null).length,
    result: StudyResult.nullable().parse(result),
  }));
}

const Tested = z.object({ judges: z.number(), isPassed: z.boolean() });

/** By how many judges, and when, instruments were tested whose latest study with a result passed. */
export async function listTested(
  { db, org }: Pick<OrgContext, "db" | "org">,
  instrumentIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<{ judges: number; on: Date }>>> {
  const rows = await db.study.findMany({
    where: { orgId: org.id, instrumentId: { in: [...instrumentIds] }, closedAt: { not: null } },
    orderBy: [{ closedAt: "asc" }],
    select: { instrumentId: true, closedAt: true, result: true },
  });
  const tested = new Map<string, Readonly<{ judges: number; on: Date }>>();
  for (const { instrumentId, closedAt, result } of rows) {
    const read = Tested.safeParse(result).data;
    if (!read || !closedAt) continue;
    if (read.isPassed) tested.set(instrumentId, { judges: read.judges, on: closedAt });
    else tested.delete(instrumentId);
  }
  return tested;
}
