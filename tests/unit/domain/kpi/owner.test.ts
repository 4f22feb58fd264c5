import { describe, expect, it } from "vitest";
import { ownerOf, roleOf } from "@/server/domain/kpi/owner";
import type { Letters } from "@/server/domain/ownership/letters";
import type { Position, Structure } from "@/server/domain/structure/structure";

const seat = (id: string, feeds: { out?: boolean; in?: boolean } = {}): Position => ({
  id,
  name: id,
  kind: "other",
  reportsToId: null,
  feedsOutward: feeds.out ?? false,
  feedsInward: feeds.in ?? false,
  holder: null,
});

function aStructure(letters: Record<string, Exclude<Letters, "">>): Structure {
  return {
    positions: [seat("cto", { out: true }), seat("cio", { in: true }), seat("ciso")],
    responsibilities: [
      { id: "d", key: "D01", name: "Vision", direction: "outward", importance: 1 },
    ],
    cells: Object.entries(letters).map(([positionId, set]) => ({
      responsibilityId: "d",
      positionId,
      letters: set,
      share: null,
    })),
    agreements: [],
    dependencies: [],
  };
}

const kpi = (ownerPositionId: string | null = null) => ({ responsibilityId: "d", ownerPositionId });

describe("ownerOf", () => {
  it("inherits whoever is accountable", () => {
    const structure = aStructure({ cto: "AR", cio: "C" });
    expect(ownerOf(kpi(), structure)).toEqual({ positionId: "cto", isInherited: true });
  });

  it("takes the position that was named, while there is one of that id", () => {
    const structure = aStructure({ cto: "A" });
    expect(ownerOf(kpi("ciso"), structure)).toEqual({ positionId: "ciso", isInherited: false });
    expect(ownerOf(kpi("gone"), structure)).toEqual({ positionId: "cto", isInherited: true });
  });

  it("names nobody where nobody or two are accountable", () => {
    expect(ownerOf(kpi(), aStructure({ cto: "R" }))).toBeNull();
    expect(ownerOf(kpi(), aStructure({ cto: "A", cio: "AR" }))).toBeNull();
  });
});

describe("roleOf", () => {
  it("says which needle, which other seat, or nobody", () => {
    const structure = aStructure({});
    const owner = (positionId: string) => ({ positionId, isInherited: false });
    expect(roleOf(owner("cto"), structure)).toBe("outward");
    expect(roleOf(owner("cio"), structure)).toBe("inward");
    expect(roleOf(owner("ciso"), structure)).toBe("other");
    expect(roleOf(null, structure)).toBe("nobody");
    const one = { ...structure, positions: [seat("x", { out: true, in: true })] };
    expect(roleOf(owner("x"), one)).toBe("both");
  });
});
