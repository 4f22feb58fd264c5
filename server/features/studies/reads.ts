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

const Found = z.object({ judges: z.number(), isPassed: z.boolean() });
type Tested = Readonly<{ judges: number; isPassed: boolean; on: Date }>;

/** By how many judges, when, and whether they passed, of the latest study with a result; untested ones are left out. */
export async function listTested(
  { db, org }: Pick<OrgContext, "db" | "org">,
  instrumentIds: readonly string[],
): Promise<ReadonlyMap<string, Tested>> {
  const rows = await db.study.findMany({
    where: { orgId: org.id, instrumentId: { in: [...instrumentIds] }, closedAt: { not: null } },
    orderBy: [{ closedAt: "asc" }],
    select: { instrumentId: true, closedAt: true, result: true },
  });
  const tested = new Map<string, Tested>();
  for (const { instrumentId, closedAt, result } of rows) {
    const read = Found.safeParse(result).data;
    if (read && closedAt) tested.set(instrumentId, { ...read, on: closedAt });
  }
  return tested;
}
