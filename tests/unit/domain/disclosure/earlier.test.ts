import { describe, expect, it } from "vitest";
import { areItemsExact, isExact, standBefore } from "@/server/domain/disclosure/earlier";

const people = (letters: string) => new Set(letters.split(""));
const told = (letters: string, addresses = "quality:trust item:TR1") => {
  return { raters: people(letters), told: new Set(addresses.split(" ").filter(Boolean)) };
};

describe("raters beside what was told before", () => {
  it("are fresh where no earlier figure holds them, whatever group they stood in", () => {
    const before = standBefore(people("abcxyz"), [told("abc"), told("cd")]);
    expect(before).toMatchObject({ raters: 6, fresh: 3 });
    expect(before.told.size).toBe(0);
    // Words tell as well: 'at or near the top' leaves a sum little room.
    expect(standBefore(people("abc"), [told("ab", "")]).fresh).toBe(1);
    expect(standBefore(people("abc"), [], people("bcd")).fresh).toBe(1);
  });

  it("are the same people where an earlier figure was exactly theirs", () => {
    const before = standBefore(people("abc"), [told("cab"), told("abcd")]);
    expect(before.fresh).toBe(0);
    expect(isExact(before, "quality:trust", 3, 3)).toBe(true);
    expect(isExact(before, "quality:empathy", 3, 3)).toBe(false);
  });

  it("may be told exactly where the fresh are enough, less those who left something out", () => {
    const before = standBefore(people("abcxyz"), [told("abc")]);
    expect(isExact(before, "quality:trust", 6, 3)).toBe(true);
    expect(isExact(before, "quality:trust", 5, 3)).toBe(false);
    expect(isExact(before, "quality:trust", 6, 4)).toBe(false);
    // More forms than people, where somebody stands in two records, make nobody fresh.
    expect(isExact(standBefore(people("abxy"), [told("ab")]), "quality:trust", 6, 3)).toBe(false);
  });

  it("show their items only where nobody left one out, or nobody was told of", () => {
    const before = standBefore(people("abcxyz"), [told("abc")]);
    expect(areItemsExact(before, ["item:TR1"], 6, 3)).toBe(true);
    expect(areItemsExact(before, ["item:TR1"], 5, 3)).toBe(false);
    expect(areItemsExact(standBefore(people("xyz"), [told("abc")]), ["item:TR1"], 1, 3)).toBe(true);
    expect(areItemsExact(standBefore(people("abc"), [told("abc")]), ["item:TR1"], 0, 3)).toBe(true);
  });
});
