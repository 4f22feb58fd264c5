import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closesCircle } from "@/server/domain/position/line";

const lines = new Map([
  ["cio", "cto"],
  ["cto", "ceo"],
  ["ciso", "cio"],
  ["ceo", null],
]);

describe("closesCircle", () => {
  it("refuses oneself and whoever reports to one, directly or further down", () => {
    expect(closesCircle(lines, "cto", "cto")).toBe(true);
    expect(closesCircle(lines, "cto", "cio")).toBe(true);
    expect(closesCircle(lines, "cto", "ciso")).toBe(true);
    expect(closesCircle(lines, "ceo", "ciso")).toBe(true);
  });

  it("lets anybody else be the head", () => {
    expect(closesCircle(lines, "ciso", "ceo")).toBe(false);
    expect(closesCircle(lines, "new", "ciso")).toBe(false);
    expect(closesCircle(lines, "cio", "elsewhere")).toBe(false);
  });

  it("comes to an end where a circle stands already", () => {
    const circle = new Map([
      ["a", "b"],
      ["b", "a"],
    ]);
    expect(closesCircle(circle, "c", "a")).toBe(false);
  });

  it("keeps every line of reports free of circles, whatever is asked for", () => {
    const asked = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 40 });
    fc.assert(
      fc.property(asked, (pairs) => {
        const made = new Map<string, string | null>();
        for (const [id, head] of pairs) {
          if (!closesCircle(made, `${id}`, `${head}`)) made.set(`${id}`, `${head}`);
        }
        for (const start of made.keys()) {
          let current: string | null = start;
          for (let step = 0; current !== null && step <= 8; step += 1) {
            current = made.get(current) ?? null;
          }
          expect(current).toBeNull();
        }
      }),
    );
  });
});
