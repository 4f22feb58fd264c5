import { z } from "zod";
import type { NamedImportance } from "@/server/domain/subject-report/importance";
import type { OrgContext } from "@/server/infra/context";
import type { StoredReport } from "./stored";

const Author = z.enum(["manager", "self"]);

/** What was frozen of what managers and the subject hold to matter most. */
export async function readNamed(
  { db, org }: OrgContext,
  { releaseId, subjectId }: StoredReport,
): Promise<NamedImportance[]> {
  const rows = await db.releaseImportance.findMany({
    where: { orgId: org.id, releaseId, subjectId },
    select: { author: true, qualityKey: true, choices: true },
  });
  return rows.map((row) => ({ ...row, author: Author.parse(row.author) }));
}
