import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { CATALOGUE, originOf } from "@/server/domain/responsibility/catalogue";
import { newId } from "@/server/infra/id";
import { roleNames, urlActingAs, withClient } from "../../prisma/connection.ts";
import { anOrg, inOrgAs, type TestOrg } from "../support/factories";

const MIGRATION = "prisma/migrations/20261124010002_responsibility_copies/migration.sql";
const SHIPPED = CATALOGUE.map((entry) => ({
  origin: originOf(entry),
  direction: entry.direction,
  wording: entry.wording,
}));

describe("an organisation's copy of the responsibilities", () => {
  it("comes with a new organisation, valid since ever", async () => {
    const rows = await copies(await anOrg());
    expect(rows.map(copied)).toEqual(SHIPPED);
    const days = rows.flatMap(({ fromDay, toDay, versions }) => [
      fromDay,
      toDay,
      ...versions.flatMap((version) => [version.fromDay, version.toDay]),
    ]);
    expect(days).toEqual(Array(16 * 4).fill(null));
  });

  it("reaches organisations that were here before, once, and leaves others' alone", async () => {
    const newer = await anOrg();
    const older = { ...newer, id: newId() };
    await inOrgAs(older, older.owner, (tx) =>
      tx.organisation.create({ data: { id: older.id, slug: older.id, name: "Older" } }),
    );
    const owner = roleNames(inject("database").template).owner;
    await withClient(urlActingAs(process.env.TEST_ADMIN_URL ?? "", owner), async (client) => {
      await client.query(readFileSync(MIGRATION, "utf8"));
      await client.query(readFileSync(MIGRATION, "utf8"));
    });
    expect((await copies(older)).map(copied)).toEqual(SHIPPED);
    expect(await copies(newer)).toHaveLength(16);
  });
});

function copies(org: TestOrg) {
  return inOrgAs(org, org.owner, (tx) =>
    tx.responsibility.findMany({ include: { versions: true }, orderBy: { place: "asc" } }),
  );
}

function copied({ origin, versions }: Awaited<ReturnType<typeof copies>>[number]) {
  return { origin, direction: versions[0]?.direction, wording: versions[0]?.wording };
}
