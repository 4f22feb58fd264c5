import { beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/day";
import type { Letters } from "@/server/domain/ownership/letters";
import { structureOn } from "@/server/domain/timeline/history";
import { loadStructure } from "@/server/features/structure/load";
import { loadRecords } from "@/server/features/timeline/history";
import { newId } from "@/server/infra/id";
import {
  aHolding,
  aMember,
  anOrg,
  aPosition,
  aTeam,
  inOrgAs,
  type TestOrg,
} from "../support/factories";
import { responsibilitiesOf } from "../support/responsibilities";

const TODAY = dayIn("UTC", new Date());
let org: TestOrg;
let team: { id: string; path: string[] };
let seats: { cto: { id: string }; cio: { id: string } };
let rows: { id: string; name: string }[];

beforeAll(async () => {
  org = await anOrg("Timeline");
  team = await aTeam(org, "Alpha");
  seats = { cto: await aPosition(org, team.id, "cto"), cio: await aPosition(org, team.id, "cio") };
  rows = await responsibilitiesOf(org);
});

describe("a history in one statement", () => {
  it("holds every day exactly as the day alone is loaded", async () => {
    const { cto, cio } = seats;
    const holder = await aMember(org, "member");
    await aHolding(org, team.id, cto.id, holder.personId);
    const turned = { ...{ org: org.slug, team: team.id }, position: cto.id, version: 1 };
    const later = { name: "CPTO", needle: "none" as const, reportsToId: cio.id };
    await org.call.positions.change({ ...turned, ...later, changeFrom: "2026-02-01" });
    const gone = await aMember(org, "member");
    await aHolding(org, team.id, cio.id, gone.personId);
    await inOrgAs(org, org.owner, (tx) =>
      tx.member.update({
        where: { orgId_id: { orgId: org.id, id: gone.memberId } },
        data: { removedAt: new Date("2026-03-01T12:00:00Z") },
      }),
    );
    const [one, two, three] = rows;
    if (!one || !two || !three) throw new Error("no catalogue");
    const cells: [string, string, Letters, string, string | null][] = [
      [one.id, cto.id, "AR", "2026-01-10", "2026-03-01"],
      [one.id, cto.id, "R", "2026-03-01", null],
      [one.id, cio.id, "A", "2026-03-01", null],
      [two.id, cio.id, "A", "2026-02-01", "2026-02-02"],
      [three.id, cto.id, "I", "2026-05-01", null],
    ];
    await inOrgAs(org, org.owner, async (tx) => {
      for (const [responsibilityId, positionId, letters, from, to] of cells) {
        await tx.ownership.create({
          data: {
            ...{
              orgId: org.id,
              id: newId(),
              teamId: team.id,
              responsibilityId,
              positionId,
              letters,
            },
            ...{ fromDay: new Date(from), toDay: to === null ? null : new Date(to) },
          },
        });
      }
    });
    const days = ["2025-12-31", "2026-01-01", "2026-01-10", "2026-02-01", "2026-02-02"];
    const more = ["2026-02-28", "2026-03-01", "2026-05-01", TODAY];
    await inOrgAs(org, org.owner, async (db) => {
      const ctx = { db, org: { id: org.id, slug: org.slug, name: "x", timeZone: "UTC" } };
      const { byTeam, people } = await loadRecords(ctx, [team.id], {
        from: "2025-12-01",
        to: TODAY,
      });
      const record = byTeam.get(team.id);
      if (!record) throw new Error("no record");
      expect(people[holder.personId]).toBe(holder.name);
      for (const day of [...days, ...more]) {
        const { people: _, revisions: __, ...alone } = await loadStructure(ctx, team.id, day);
        const ofDay = structureOn(record.history, day);
        expect({ day, ...sorted(ofDay) }).toEqual({ day, ...sorted(alone) });
        const hasLeft = alone.positions.find(({ id }) => id === cio.id)?.holder?.hasLeft ?? false;
        expect([day, hasLeft]).toEqual([day, day >= "2026-03-01"]);
      }
    });
  });
});

function sorted<T extends { cells: readonly { responsibilityId: string; positionId: string }[] }>(
  one: T,
) {
  const key = (cell: T["cells"][number]) => cell.responsibilityId + cell.positionId;
  return { ...one, cells: [...one.cells].sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}
