import type { JobContext } from "@/server/infra/context";
import { notifyMembers } from "@/server/infra/notify";

/** Tells whoever uploaded a file how its import ended. */
export async function tellUploader(
  ctx: JobContext,
  kind: "import-committed" | "import-failed",
  importId: string,
): Promise<void> {
  const { db, org } = ctx;
  const [uploader] = await db.$queryRaw<{ personId: string }[]>`
    SELECT m.person_id AS "personId" FROM public.import i
    JOIN public.member m ON m.org_id = i.org_id AND m.user_id = i.created_by_id
    WHERE i.org_id = ${org.id}::uuid AND i.id = ${importId}::uuid`;
  if (uploader) await notifyMembers(ctx, kind, [{ ...uploader, targetId: importId }]);
}
