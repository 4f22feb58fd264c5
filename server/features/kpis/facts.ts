import { ownerOf } from "@/server/domain/kpi/owner";
import type { Structure } from "@/server/domain/structure/structure";
import type { OrgContext } from "@/server/infra/context";

export type KpiFacts = Readonly<Record<string, Readonly<{ hasKpi: boolean; hasOwner: boolean }>>>;

/**
 * By responsibility id, whether anything measures it and whether somebody answers for every measure:
 * what the findings ask of KPIs. A responsibility without a KPI is not in it.
 */
export async function kpiFacts(
  { db, org }: Pick<OrgContext, "db" | "org">,
  teamId: string,
  structure: Structure,
): Promise<KpiFacts> {
  const kpis = await db.kpi.findMany({
    where: { orgId: org.id, teamId, retiredAt: null },
    select: { responsibilityId: true, ownerPositionId: true },
  });
  const facts: Record<string, { hasKpi: boolean; hasOwner: boolean }> = {};
  for (const kpi of kpis) {
    const hasOwner = ownerOf(kpi, structure) !== null;
    const before = facts[kpi.responsibilityId];
    facts[kpi.responsibilityId] = {
      hasKpi: true,
      hasOwner: before ? before.hasOwner && hasOwner : hasOwner,
    };
  }
  return facts;
}
