import type { OrgContext } from "@/server/infra/context";
import { hashSecret, linkSecret, newId } from "@/server/infra/id";

/** A link for everybody who has none yet, by which they can end reminders by mail. */
export async function makeReminderLinks(
  { db, org }: Pick<OrgContext, "db" | "org">,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const links = personIds.map((personId) => {
    const id = newId();
    const hash = Buffer.from(hashSecret(linkSecret("reminders", id))).toString("hex");
    return { id, personId, hash };
  });
  await db.$executeRaw`
    INSERT INTO public.reminder_link (org_id, id, person_id, token_hash)
    SELECT ${org.id}::uuid, x.id, x."personId", decode(x.hash, 'hex')
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS x(id uuid, "personId" uuid, hash text)
    ON CONFLICT (org_id, person_id) DO NOTHING`;
}
