import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Rated, RatingSync } from "@/components/talent/rating-sync";

const at = (value: number, hubId = "lisbon"): Rated => ({ hubId, criterion: "cost", value });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a rater's entries on their way", () => {
  it("go together, a moment after the last, the last word on each", async () => {
    const sent: unknown[] = [];
    const sync = new RatingSync(async (batch) => sent.push(batch));
    sync.rate(at(1));
    sync.rate(at(3));
    sync.rate(at(2, "pune"));
    expect(sync.getState().status).toBe("saving");
    await vi.runAllTimersAsync();
    expect(sent).toEqual([{ ratings: [at(3), at(2, "pune")], weights: undefined }]);
    expect(sync.getState().status).toBe("saved");
  });

  it("are kept while the server is out of reach, under what was entered since, and tried again", async () => {
    const sent: unknown[] = [];
    let isOffline = true;
    const sync = new RatingSync(async (batch) => {
      if (isOffline) throw new Error("no connection");
      sent.push(batch);
    });
    sync.weigh([1, 0, 0, 0, 0, 0, 0, 0]);
    sync.rate(at(1));
    expect(await sync.flush()).toBe(false);
    expect(sync.getState().status).toBe("failed");
    sync.rate(at(4));
    isOffline = false;
    await vi.runAllTimersAsync();
    expect(sent).toEqual([{ ratings: [at(4)], weights: [1, 0, 0, 0, 0, 0, 0, 0] }]);
    expect(await sync.flush()).toBe(true);
  });

  it("follow one another: what is entered while sending goes next", async () => {
    const sent: number[][] = [];
    const sync = new RatingSync(async ({ ratings }) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      sent.push(ratings.map(({ value }) => value));
    });
    sync.rate(at(1));
    const first = sync.flush();
    sync.rate(at(2));
    await vi.runAllTimersAsync();
    expect(await first).toBe(true);
    expect(sent).toEqual([[1], [2]]);
  });
});
