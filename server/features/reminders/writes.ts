import type { z } from "zod";
import type { OrgContext, TokenContext } from "@/server/infra/context";
import { findByLink } from "./reads";
import type { SetReminders } from "./schema";

type Wish = z.output<typeof SetReminders>;

/** Ends the reminders of whoever is signed in, in every cycle of the organisation, or takes that back. */
export async function setMine({ db }: Pick<OrgContext, "db">, { isOver }: Wish): Promise<void> {
  await db.$executeRaw`SELECT app.set_reminders(${isOver})::text`;
}

/** The same for whoever holds the link of a mail. */
export async function setOutside(ctx: TokenContext, wish: Wish): Promise<void> {
  await findByLink(ctx);
  await setMine(ctx, wish);
}
