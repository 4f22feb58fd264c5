import { describe, expect, it } from "vitest";
import { samePerson } from "@/server/domain/disclosure/same-person";

describe("samePerson", () => {
  it("joins records that share an address or an account, also by way of a third", () => {
    const of = samePerson([
      { personId: "old", marks: ["mail a", "user 1"] },
      { personId: "new", marks: ["mail a"] },
      { personId: "newer", marks: ["mail b", "user 1"] },
      { personId: "newest", marks: ["mail b"] },
      { personId: "other", marks: ["mail c"] },
    ]);
    expect(new Set(["old", "new", "newer", "newest"].map(of)).size).toBe(1);
    expect(of("other")).not.toBe(of("old"));
  });

  it("leaves a record by itself of which nothing is known, and joins in any order", () => {
    const records = [
      { personId: "a", marks: ["1"] },
      { personId: "b", marks: ["2"] },
      { personId: "c", marks: ["2", "1"] },
    ];
    for (const order of [records, records.toReversed()]) {
      const of = samePerson(order);
      expect(of("a")).toBe(of("b"));
      expect(of("nobody")).toBe("nobody");
    }
  });
});
