import { describe, expect, it } from "vitest";
import { aDuty, aSeat, aStructure, CIO, CTO, found } from "@/tests/support/structures";

const responsibilities = [
  aDuty("platform", "outward"),
  aDuty("voice", "outward"),
  aDuty("trust", "shared"),
  aDuty("security", "inward"),
  aDuty("systems", "inward"),
];
type Severity = 1 | 2 | 3;
const on = (responsibilityId: string, onId: string, severity: Severity) => ({
  responsibilityId,
  onId,
  severity,
});
const of = (
  grid: Parameters<typeof aStructure>[0],
  dependencies: ReturnType<typeof on>[],
  positions = [CTO, CIO],
) => aStructure(grid, { responsibilities, dependencies, positions });

describe("O11: the outward role not consulted on what it depends on", () => {
  const confirmed = [on("platform", "security", 3), on("trust", "security", 2)];

  it("fires once an inward responsibility, with all that hang on it", () => {
    expect(found("O11", of({ security: { cio: "AR" } }, confirmed))).toMatchObject([
      {
        severity: "high",
        responsibilityId: "security",
        positionId: "cto",
        otherIds: ["platform", "trust"],
        params: { severity: 3 },
        fix: [{ responsibilityId: "security", positionId: "cto", letters: "C" }],
      },
    ]);
  });

  it.each(["C", "R", "A"] as const)("does not fire with %s, but with I", (letter) => {
    expect(found("O11", of({ security: { cio: "A", cto: letter } }, confirmed))).toEqual([]);
    expect(found("O11", of({ security: { cio: "A", cto: "I" } }, confirmed))).toHaveLength(1);
  });

  it("takes no notice of slight dependencies, of those between inward ones, or of none", () => {
    const slight = [on("platform", "security", 1), on("systems", "security", 3)];
    expect(found("O11", of({ security: { cio: "A" } }, slight))).toEqual([]);
    expect(found("O11", of({ security: { cio: "A" } }, []))).toEqual([]);
    expect(found("O11", of({ security: { cio: "A" } }, confirmed, [CIO]))).toEqual([]);
  });
});

describe("O16: not even informed of what one depends on", () => {
  const confirmed = [on("platform", "security", 1), on("voice", "security", 1)];
  const ciso = aSeat("ciso");

  it("fires for each role whose responsibilities depend on another's", () => {
    const structure = of(
      { security: { ciso: "A" }, platform: { cto: "A" }, voice: { cto: "A" } },
      confirmed,
      [CTO, CIO, ciso],
    );
    expect(found("O16", structure)).toMatchObject([
      {
        severity: "medium",
        responsibilityId: "security",
        positionId: "cto",
        otherIds: ["platform", "voice"],
        fix: [{ responsibilityId: "security", positionId: "cto", letters: "I" }],
      },
    ]);
  });

  it.each(["I", "C", "R", "A"] as const)("does not fire with %s", (letter) => {
    const grid = { security: { cio: "A", cto: letter }, platform: { cto: "A" } } as const;
    expect(found("O16", of(grid, confirmed))).toEqual([]);
  });

  it("does not fire on what is shared, on one's own, on nobody's, or unconfirmed", () => {
    const grid = { security: { cio: "A" }, platform: { cto: "A" }, trust: { cio: "A" } } as const;
    expect(found("O16", of(grid, [on("platform", "trust", 3)]))).toEqual([]);
    expect(found("O16", of(grid, []))).toEqual([]);
    expect(found("O16", of({ platform: { cto: "A" } }, confirmed))).toEqual([]);
    expect(found("O16", of(grid, confirmed, [CTO, { ...CIO, holder: CTO.holder }]))).toEqual([]);
  });
});
