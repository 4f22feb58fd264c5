import { describe, expect, it } from "vitest";
import {
  aDuty,
  aSeat,
  aStructure,
  CIO,
  CTO,
  found,
  type Grid,
  SIXTEEN,
} from "@/tests/support/structures";

const responsibilities = [aDuty("x", "outward"), aDuty("y", "inward", { importance: 2 })];

describe("O7: accountable without hands", () => {
  const positions = [
    CTO,
    CIO,
    aSeat("vp", { reportsToId: "cto" }),
    aSeat("lead", { reportsToId: "vp" }),
  ];
  const of = (grid: Parameters<typeof aStructure>[0]) =>
    aStructure(grid, { responsibilities, positions });

  it("fires where neither the A nor anybody below is at work", () => {
    expect(found("O7", of({ x: { cto: "A", cio: "R" }, y: { lead: "A", vp: "R" } }))).toMatchObject(
      [
        {
          severity: "medium",
          responsibilityId: "x",
          positionId: "cto",
          fix: [{ responsibilityId: "x", positionId: "cto", letters: "AR" }],
        },
        { responsibilityId: "y", positionId: "lead" },
      ],
    );
  });

  it("does not fire for an A at work, nor for one with a report at work, however far down", () => {
    expect(found("O7", of({ x: { cto: "A", lead: "R" }, y: { cio: "AR" } }))).toEqual([]);
  });

  it("survives a circle of reports", () => {
    const circle = [
      aSeat("a", { reportsToId: "b" }),
      aSeat("b", { reportsToId: "a" }),
      aSeat("c", { reportsToId: "a" }),
    ];
    const grid = { x: { b: "A", c: "R" }, y: { c: "A", a: "R" } } as const;
    const structure = aStructure(grid, { responsibilities, positions: circle });
    expect(found("O7", structure).map(({ positionId }) => positionId)).toEqual(["c"]);
  });
});

describe("O8: overload", () => {
  it("fires above 60 % of the importance of what has an A, not at it", () => {
    const three = [...responsibilities, aDuty("z", "shared", { importance: 2 })];
    const at = aStructure(
      { x: { cto: "A" }, y: { cto: "A" }, z: { cio: "A" } },
      {
        responsibilities: three,
      },
    );
    // 3 of 5 is 60 %.
    expect(found("O8", at)).toEqual([]);
    const over = aStructure(
      { x: { cio: "A" }, y: { cto: "A" }, z: { cto: "A" } },
      {
        responsibilities: three,
      },
    );
    expect(found("O8", over)).toMatchObject([
      {
        severity: "medium",
        responsibilityId: null,
        positionId: "cto",
        params: { share: 0.8, count: 2, owned: 3 },
        fix: null,
      },
    ]);
  });

  it("fires above nine responsibilities even where the share is small", () => {
    const heavy = SIXTEEN.map((one, at) => ({ ...one, importance: at < 10 ? 0.1 : 5 }));
    const grid = (count: number) =>
      Object.fromEntries(
        heavy.map(({ id }, at): [string, Grid[string]] => {
          if (at < count) return [id, { cto: "A" }];
          return [id, at % 2 ? { cio: "A" } : { ceo: "A" }];
        }),
      );
    const positions = [CTO, CIO, aSeat("ceo")];
    const of = (count: number) => aStructure(grid(count), { responsibilities: heavy, positions });
    expect(found("O8", of(9))).toEqual([]);
    expect(found("O8", of(10))).toMatchObject([{ positionId: "cto", params: { count: 10 } }]);
  });
});
