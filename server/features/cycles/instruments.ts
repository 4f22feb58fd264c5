import type { OrgContext } from "@/server/infra/context";

/** Instruments with words for rating others, the newest last; files bring none. */
export function listInstruments({ db, org }: Pick<OrgContext, "db" | "org">) {
  return db.instrument.findMany({
    where: { orgId: org.id, status: { not: "imported" } },
    select: { id: true, name: true, version: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 50,
  });
}
