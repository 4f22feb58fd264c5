import { z } from "zod";
import type { JobContext } from "@/server/infra/context";

const Told = z.array(
  z.object({
    subjectId: z.string(),
    author: z.enum(["manager", "self"]),
    qualityKey: z.string(),
    choices: z.number(),
  }),
);

/** A quality that somebody with a name holds to matter most; of several managers how many do. */
export type ToldImportance = z.output<typeof Told>[number];

/** What managers and subjects named in a closed cycle, after its aggregate and before its release is made. */
export async function readImportance(
  { db }: JobContext,
  cycleId: string,
): Promise<ToldImportance[]> {
  const rows = await db.$queryRaw`
    SELECT subject_id AS "subjectId", author, quality_key AS "qualityKey", choices
    FROM app.ratings_importance(${cycleId}::uuid)`;
  return Told.parse(rows);
}

export async function storeImportance(
  { db, org }: JobContext,
  releaseId: string,
  importance: readonly ToldImportance[],
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO public.release_importance (org_id, release_id, subject_id, author, quality_key, choices)
    SELECT ${org.id}::uuid, ${releaseId}::uuid, c."subjectId", c.author, c."qualityKey", c.choices
    FROM jsonb_to_recordset(${JSON.stringify(importance)}::jsonb) AS c("subjectId" uuid, author text,
      "qualityKey" text, choices smallint)`;
}
