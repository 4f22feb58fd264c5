import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import { type JudgedLevel, studyResult } from "@/server/domain/study/result";
import type { OrgContext } from "@/server/infra/context";
import { settleNotifications } from "@/server/infra/notify";
import type { OneStudy } from "./schema";

/** Closes a study and freezes what its judges found; nothing is told of it before. */
export async function closeStudy(
  ctx: OrgContext,
  { study }: z.output<typeof OneStudy>,
): Promise<void> {
  const { db, org, member, now } = ctx;
  const [open] = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM public.study s WHERE s.org_id = ${org.id}::uuid AND s.id = ${study}::uuid
      AND s.closed_at IS NULL FOR UPDATE`;
  if (!open) throw new AppError("conflict", "study-closed");
  const judges = await db.studyJudge.count({
    where: { orgId: org.id, studyId: study, doneOn: { not: null } },
  });
  const levels = await db.$queryRaw<JudgedLevel[]>`
    SELECT q.key AS quality, a.level::int,
      count(*) FILTER (WHERE x.quality_id = a.quality_id)::int AS sorted,
      ARRAY[count(*) FILTER (WHERE x.rating = 1), count(*) FILTER (WHERE x.rating = 2),
        count(*) FILTER (WHERE x.rating = 3), count(*) FILTER (WHERE x.rating = 4),
        count(*) FILTER (WHERE x.rating = 5)]::int[] AS ratings
    FROM public.study_answer x
    JOIN public.study_judge j ON j.org_id = x.org_id AND j.study_id = x.study_id
      AND j.person_id = x.person_id AND j.done_on IS NOT NULL
    JOIN public.anchor a ON a.org_id = x.org_id AND a.id = x.anchor_id
    JOIN public.quality q ON q.org_id = a.org_id AND q.id = a.quality_id
    WHERE x.org_id = ${org.id}::uuid AND x.study_id = ${study}::uuid
    GROUP BY q.position, q.key, a.id, a.level, a.quality_id ORDER BY q.position, a.level`;
  const result = studyResult(judges, levels);
  await db.study.update({
    where: { orgId_id: { orgId: org.id, id: study } },
    data: {
      ...{ closedAt: now, closedById: member.personId },
      ...(result ? { result } : {}),
    },
  });
  await settleNotifications(ctx, ["study-asked"], study);
  const details = { judges, isPassed: result?.isPassed ?? null };
  await ctx.audit({ verb: "study.closed", target: { kind: "study", id: study }, details });
}
