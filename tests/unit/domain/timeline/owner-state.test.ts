import { describe, expect, it } from "vitest";
import type { Structure } from "@/server/domain/structure/structure";
import { ownerStates } from "@/server/domain/timeline/owner-state";
import {
  aCell,
  aSeat,
  CIO,
  CTO,
  STANDING,
  SYSTEMS,
  TALENT,
  VISION,
} from "../../../support/two-seats";

const wordsFor = (structure: Structure) =>
  [VISION, SYSTEMS, TALENT].map((id) => ownerStates(structure).get(id)?.state);

describe("ownerStates", () => {
  it("tells owned, contested and a gap apart", () => {
    expect(wordsFor(STANDING)).toEqual(["owned", "owned", "owned"]);
    const cells = [aCell(VISION, CTO, "A"), aCell(VISION, CIO, "AR"), aCell(TALENT, CTO, "R")];
    expect(wordsFor({ ...STANDING, cells })).toEqual(["contested", "gap", "gap"]);
  });

  it("calls an owner's empty seat vacant, also where its holder left", () => {
    const [, cio] = STANDING.positions;
    if (!cio) throw new Error("no second seat");
    const left = { ...cio, holder: { personId: CIO, hasLeft: true } };
    const positions = [aSeat(CTO, null, { name: "CTO" }), left];
    expect(wordsFor({ ...STANDING, positions })).toEqual(["vacant", "vacant", "vacant"]);
    expect(ownerStates({ ...STANDING, positions }).get(VISION)?.owners).toEqual(["CTO"]);
  });

  it("has no gaps where nobody has said anything yet", () => {
    expect(wordsFor({ ...STANDING, cells: [] })).toEqual(Array(3).fill("not-assessed"));
  });
});
