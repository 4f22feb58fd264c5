import { describe, expect, it } from "vitest";
import { catalogueEntry } from "@/server/domain/responsibility/catalogue";
import { DEPENDENCY_PROPOSALS } from "@/server/domain/responsibility/proposals";

describe("DEPENDENCY_PROPOSALS", () => {
  it("names responsibilities of the catalogue, each pair once, nothing on itself", () => {
    for (const { key, onKey } of DEPENDENCY_PROPOSALS) {
      expect(catalogueEntry(key)).not.toBeNull();
      expect(catalogueEntry(onKey)).not.toBeNull();
      expect(key).not.toBe(onKey);
    }
    const pairs = DEPENDENCY_PROPOSALS.map(({ key, onKey }) => `${key} on ${onKey}`);
    expect(new Set(pairs).size).toBe(10);
  });

  it("holds what the article warns of: a breach inside is the customer's matter", () => {
    const vital = DEPENDENCY_PROPOSALS.filter(({ severity }) => severity === 3);
    expect(vital).toEqual([
      { key: "D02", onKey: "D09", severity: 3 },
      { key: "D13", onKey: "D09", severity: 3 },
    ]);
  });
});
