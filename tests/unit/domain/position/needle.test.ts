import { describe, expect, it } from "vitest";
import { feedsOf, NEEDLES, needleOf, usualNeedle } from "@/server/domain/position/needle";

describe("feedsOf and needleOf", () => {
  it("are each other's inverse", () => {
    expect(NEEDLES.map((needle) => needleOf(feedsOf(needle)))).toEqual(NEEDLES);
  });

  it("say what is stored", () => {
    expect(feedsOf("both")).toEqual({ feedsOutward: true, feedsInward: true });
    expect(feedsOf("inward")).toEqual({ feedsOutward: false, feedsInward: true });
  });
});

describe("usualNeedle", () => {
  it("follows the kind of position", () => {
    const kinds = ["cto", "cio", "converged", "other"] as const;
    expect(kinds.map(usualNeedle)).toEqual(["outward", "inward", "both", "none"]);
  });
});
