import { inOrgAs, type TestOrg } from "./factories";

/** The verbs in an organisation's log, oldest first. */
export async function verbsOf(org: TestOrg): Promise<string[]> {
  const rows = await inOrgAs(org, org.owner, (tx) =>
    tx.auditEntry.findMany({ orderBy: { seq: "asc" }, select: { verb: true } }),
  );
  return rows.map(({ verb }) => verb);
}
