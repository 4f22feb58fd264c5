import { describe, expect, it } from "vitest";
import { addressOf, readGridAddress } from "@/components/ownership/grid-address";

describe("the address of the grid", () => {
  it("keeps the day, the words and what one is doing", () => {
    const address = { on: "2026-03-01", labels: "daci", isCorrecting: true } as const;
    const href = addressOf("/o/teams/t/ownership", address);
    expect(href).toBe("/o/teams/t/ownership?on=2026-03-01&labels=daci&correct=1");
    const search = Object.fromEntries(new URL(href, "http://x").searchParams);
    expect(readGridAddress(search)).toEqual(address);
  });

  it("is bare for today in the usual words, and corrects no unnamed day", () => {
    expect(addressOf("/o", { on: null, labels: "raci", isCorrecting: true })).toBe("/o");
    expect(readGridAddress({ correct: "1" }).isCorrecting).toBe(false);
  });

  it("counts what is no day or no set of words as not said", () => {
    expect(readGridAddress({ on: "2026-02-30", labels: "rasci" })).toEqual({
      on: null,
      labels: "raci",
      isCorrecting: false,
    });
    expect(readGridAddress({ on: ["2026-02-03"] }).on).toBeNull();
  });
});
