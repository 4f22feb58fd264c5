import { dateOfDay } from "@/server/domain/day";
import { wordingOf } from "@/server/domain/responsibility/wording";
import type { OrgContext } from "@/server/infra/context";

type Measured = Readonly<{ responsibilityId: string; name: string }>;

/** What each responsibility may be measured by in its own words of a day, without what a team has. */
export async function exampleKpis(
  { db, org }: Pick<OrgContext, "db" | "org">,
  day: string,
  kpis: readonly Measured[],
): Promise<(responsibilityId: string) => string[]> {
  const date = dateOfDay(day);
  const versions = await db.responsibilityVersion.findMany({
    where: {
      orgId: org.id,
      AND: [
        { OR: [{ fromDay: null }, { fromDay: { lte: date } }] },
        { OR: [{ toDay: null }, { toDay: { gt: date } }] },
      ],
    },
    select: { responsibilityId: true, wording: true },
  });
  const examples = new Map(
    versions.map((one) => [one.responsibilityId, wordingOf(one.wording).kpis]),
  );
  return (id) => (examples.get(id) ?? []).filter((name) => !isMeasured(kpis, id, name));
}

function isMeasured(kpis: readonly Measured[], id: string, name: string): boolean {
  const key = name.toLowerCase();
  return kpis.some((kpi) => kpi.responsibilityId === id && kpi.name.toLowerCase() === key);
}
