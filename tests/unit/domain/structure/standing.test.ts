import { describe, expect, it } from "vitest";
import { standingOf } from "@/server/domain/structure/standing";
import { aCell, aSeat, CIO, CTO, STANDING, TALENT, VISION } from "../../../support/two-seats";

describe("how a structure stands", () => {
  it("counts responsibilities by the state of their owner", () => {
    expect(standingOf(STANDING)).toMatchObject({
      owners: { owned: 3, gap: 0, contested: 0, vacant: 0 },
      total: 3,
      vacant: [],
    });
    const cells = [aCell(VISION, CTO, "A"), aCell(VISION, CIO, "AR"), aCell(TALENT, CTO, "R")];
    expect(standingOf({ ...STANDING, cells }).owners).toMatchObject({ contested: 1, gap: 2 });
  });

  it("names the seats in which nobody sits", () => {
    const positions = [aSeat(CTO, null, { name: "CTO" }), ...STANDING.positions.slice(1)];
    expect(standingOf({ ...STANDING, positions })).toMatchObject({
      vacant: ["CTO"],
      owners: { vacant: 2 },
    });
  });

  it("has no counts where nobody has said anything yet", () => {
    expect(standingOf({ ...STANDING, cells: [] })).toMatchObject({ owners: null, total: 3 });
  });
});
