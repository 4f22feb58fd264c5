import { describe, expect, it } from "vitest";
import { couplingOf } from "@/server/domain/convergence/coupling";
import { aDuty, aStructure } from "@/tests/support/structures";

const responsibilities = [
  aDuty("product", "outward", { importance: 3 }),
  aDuty("trust", "shared"),
  aDuty("voice", "outward"),
  aDuty("security", "inward"),
  aDuty("workplace", "inward"),
];
const on = (responsibilityId: string, onId: string, severity: 1 | 2 | 3) => ({
  responsibilityId,
  onId,
  severity,
});
const of = (...dependencies: ReturnType<typeof on>[]) =>
  couplingOf(aStructure({}, { responsibilities, dependencies }));

describe("couplingOf", () => {
  it("is the importance-weighted share of outward and shared ones that hang on an inward one", () => {
    expect(of(on("product", "security", 3), on("product", "workplace", 2))).toEqual({
      share: 3 / 5,
      coupledIds: ["product"],
    });
    expect(of(on("trust", "security", 2)).share).toBe(0.2);
  });

  it("leaves out slight dependencies, and those on what is not inward", () => {
    expect(of(on("product", "security", 1)).share).toBe(0);
    expect(of(on("voice", "trust", 3)).share).toBe(0);
    expect(of(on("workplace", "security", 3)).share).toBe(0);
  });

  it("is not assessed while nothing is confirmed, nor where nothing has weight", () => {
    expect(of()).toEqual({ share: null, coupledIds: [] });
    const weightless = responsibilities.map((one) => ({ ...one, importance: 0 }));
    const dependencies = [on("product", "security", 3)];
    expect(
      couplingOf(aStructure({}, { responsibilities: weightless, dependencies })).share,
    ).toBeNull();
  });
});
