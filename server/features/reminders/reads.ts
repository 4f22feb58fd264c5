import { AppError } from "@/server/domain/error";
import type { OrgContext, TokenContext } from "@/server/infra/context";

/** Whether whoever holds a link gets no reminders any more, and whose these were; nothing else of it. */
export async function getOutside(ctx: TokenContext) {
  const orgId = await findByLink(ctx);
  const org = await ctx.db.organisation.findUniqueOrThrow({ where: { id: orgId } });
  return { organisation: org.name, isOver: await areOver(ctx) };
}

/** Sets the transaction to the organisation of a link; an unknown one is not found. */
export async function findByLink({ db, secretHash }: TokenContext): Promise<string> {
  const [found] = await db.$queryRaw<{ orgId: string | null }[]>`
    SELECT auth.find_reminder_link(${secretHash}) AS "orgId"`;
  if (!found?.orgId) throw new AppError("not-found", "reminders-link-forged");
  return found.orgId;
}

/** Whether whoever this transaction belongs to gets no reminders any more. */
export async function areOver({ db }: Pick<OrgContext, "db">): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isOver: boolean }[]>`
    SELECT coalesce(app.are_reminders_over(), false) AS "isOver"`;
  return row?.isOver === true;
}
