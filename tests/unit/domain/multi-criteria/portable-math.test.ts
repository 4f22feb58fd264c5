import fc from "fast-check";
import { expect, it } from "vitest";
import { portableExp, portableLn } from "@/server/domain/multi-criteria/portable-math";

it("agrees with the engine's own logarithm", () => {
  const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
  fc.assert(
    fc.property(positive, (x) => {
      expect(Math.abs(portableLn(x) - Math.log(x))).toBeLessThanOrEqual(
        1e-15 * Math.max(4, 4 * Math.abs(Math.log(x))),
      );
    }),
  );
  expect(portableLn(1)).toBe(0);
  expect(() => portableLn(0)).toThrow(RangeError);
  expect(() => portableLn(Number.NaN)).toThrow(RangeError);
});

it("agrees with the engine's own exponential", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(portableExp(x) / Math.exp(x)).toBeCloseTo(1, 12);
    }),
  );
  expect(portableExp(0)).toBe(1);
  expect(portableExp(-1e6)).toBe(0);
});
