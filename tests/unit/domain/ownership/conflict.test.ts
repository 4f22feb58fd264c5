import { describe, expect, it } from "vitest";
import { cellKey } from "@/server/domain/ownership/conflict";

describe("the name of a cell", () => {
  it("tells row and column apart", () => {
    const one = cellKey({ responsibilityId: "a", positionId: "b" });
    expect(one).toBe("a:b");
    expect(cellKey({ responsibilityId: "b", positionId: "a" })).not.toBe(one);
  });
});
