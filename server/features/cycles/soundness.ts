import { Soundness } from "@/server/domain/disclosure/soundness";
import { can } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";
import { ownSubjects } from "./stored";

/** What a cycle's release says of its instrument and of careless forms: for admins who are not rated in it. */
export async function readSoundness(
  ctx: OrgContext,
  cycleId: string,
): Promise<Readonly<{ isWithheld: boolean; told: Soundness | null }>> {
  const { db, org, member } = ctx;
  if (!can(member, "cycle.manage")) return { isWithheld: false, told: null };
  const where = { orgId: org.id, cycleId, cycle: { withdrawnAt: null } };
  const release = await db.release.findFirst({ where, select: { soundness: true } });
  if (!release?.soundness) return { isWithheld: false, told: null };
  if ((await ownSubjects(ctx, cycleId)).size > 0) return { isWithheld: true, told: null };
  return { isWithheld: false, told: Soundness.parse(release.soundness) };
}

/** The same of the last released cycles that asked an instrument, but for those in which the reader is rated. */
export async function listSoundness(ctx: OrgContext, instrumentId: string) {
  const { db, org } = ctx;
  const cycles = await db.cycle.findMany({
    where: {
      ...{ orgId: org.id, instrumentId, kind: "rated", form: "full" },
      ...{ releasedAt: { not: null }, withdrawnAt: null },
    },
    orderBy: [{ releasedAt: "desc" }, { id: "desc" }],
    take: 5,
    select: { id: true, name: true },
  });
  const found = [];
  for (const cycle of cycles) {
    const { told } = await readSoundness(ctx, cycle.id);
    if (told) found.push({ ...cycle, alphas: told.alphas });
  }
  return found;
}
