import { describe, expect, it } from "vitest";
import { commentOutlook } from "@/server/domain/cycle-outlook/comments";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";

const tally = (group: RaterGroup, done: number, asked = done, gone = 0) => {
  return { group, asked, done, declined: 0, gone };
};

describe("the outlook of a subject's comments", () => {
  it("waits for as many anonymous forms as the threshold, named ones apart", () => {
    expect(
      commentOutlook([tally("manager", 1), tally("peers", 2, 4), tally("board", 1, 3, 1)], 5),
    ).toEqual({
      ...{ now: "withheld", atBest: "unlabelled", labels: [], forms: 3, asked: 6 },
      formsMissing: 2,
    });
  });

  it("names groups that are large enough, unless a few would be left without a name", () => {
    const labels = (...tallies: ReturnType<typeof tally>[]) => commentOutlook(tallies, 3).labels;
    expect(labels(tally("peers", 4), tally("reports", 3))).toEqual(["peers", "reports"]);
    expect(labels(tally("peers", 4), tally("reports", 2))).toEqual([]);
    expect(labels(tally("peers", 4), tally("reports", 2), tally("board", 1))).toEqual(["peers"]);
    expect(labels(tally("peers", 2), tally("reports", 2))).toEqual([]);
    expect(commentOutlook([tally("peers", 2), tally("reports", 2)], 3).now).toBe("unlabelled");
    expect(commentOutlook([tally("peers", 4), tally("reports", 3)], 3).now).toBe("labelled");
  });
});
