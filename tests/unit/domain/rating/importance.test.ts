import { describe, expect, it } from "vitest";
import {
  IMPORTANT_MOST,
  isImportance,
  readImportance,
  toggleImportance,
  writeImportance,
} from "@/server/domain/rating/importance";

const KNOWN = ["vision", "trust", "empathy", "pace"];

describe("a choice of what matters most", () => {
  it("stands in a draft as one text, and an empty one is none", () => {
    expect(readImportance(writeImportance(["vision", "trust"]))).toEqual(["vision", "trust"]);
    expect(writeImportance([])).toBe("");
    expect(readImportance("")).toEqual([]);
  });

  it("is of known qualities, each once, three at most", () => {
    expect(isImportance([], KNOWN)).toBe(true);
    expect(isImportance(["trust", "vision", "pace"], KNOWN)).toBe(true);
    expect(isImportance(["trust", "trust"], KNOWN)).toBe(false);
    expect(isImportance(["courage"], KNOWN)).toBe(false);
    expect(isImportance(KNOWN, KNOWN)).toBe(false);
    expect(IMPORTANT_MOST).toBe(3);
  });

  it("takes one in or out, and a fourth not at all", () => {
    expect(toggleImportance(["empathy"], "vision", KNOWN)).toEqual(["vision", "empathy"]);
    expect(toggleImportance(["vision", "empathy"], "vision", KNOWN)).toEqual(["empathy"]);
    const full = ["vision", "trust", "empathy"];
    expect(toggleImportance(full, "pace", KNOWN)).toEqual(full);
    expect(toggleImportance(full, "trust", KNOWN)).toEqual(["vision", "empathy"]);
  });
});
