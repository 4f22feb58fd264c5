import { describe, expect, it } from "vitest";
import { aSeat, aStructure, CIO, CTO, found } from "@/tests/support/structures";

const ciso = aSeat("ciso", { reportsToId: "cto" });
const audit = aSeat("audit");
const of = (grid: Parameters<typeof aStructure>[0], positions = [CTO, CIO, ciso, audit]) =>
  aStructure(grid, { positions });

describe("O12: security and delivery in one hand, unchecked", () => {
  const alone = { D04: { cto: "A" }, D09: { cto: "A" } } as const;

  it("fires, and offers the other role as the one to consult", () => {
    expect(found("O12", of(alone))).toMatchObject([
      {
        severity: "medium",
        responsibilityId: "D09",
        positionId: "cto",
        otherIds: ["D04"],
        fix: [{ responsibilityId: "D09", positionId: "cio", letters: "C" }],
      },
    ]);
  });

  it("does not fire with an independent C, but with one from below", () => {
    expect(found("O12", of({ ...alone, D09: { cto: "A", audit: "C" } }))).toEqual([]);
    expect(found("O12", of({ ...alone, D09: { cto: "A", ciso: "C" } }))).toHaveLength(1);
    expect(found("O12", of({ ...alone, D09: { cto: "A", audit: "I" } }))).toHaveLength(1);
  });

  it("does not fire where two hands answer", () => {
    expect(found("O12", of({ D04: { cto: "A" }, D09: { cio: "A", cto: "R" } }))).toEqual([]);
  });

  it("sees one person on two seats, and nobody to ask where nobody is independent", () => {
    const twice = [CTO, { ...CIO, holder: CTO.holder }];
    const grid = { D04: { cto: "A" }, D09: { cio: "A", cto: "C" } } as const;
    expect(found("O12", of(grid, twice))).toMatchObject([{ positionId: "cio", fix: null }]);
  });
});
