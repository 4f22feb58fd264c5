import { describe, expect, it } from "vitest";
import { addressOf, readGridAddress } from "@/components/ownership/grid-address";

describe("the address of the grid", () => {
  it("keeps the day, the words and what one is doing", () => {
    const address = { on: "2026-03-01", labels: "daci", kept: "raci", isCorrecting: true } as const;
    const href = addressOf("/o/teams/t/ownership", address);
    expect(href).toBe("/o/teams/t/ownership?on=2026-03-01&labels=daci&correct=1");
    const search = Object.fromEntries(new URL(href, "http://x").searchParams);
    expect(readGridAddress(search, "raci")).toEqual(address);
  });

  it("is bare for today in the usual words, and corrects no unnamed day", () => {
    const usual = { on: null, labels: "raci", kept: "raci", isCorrecting: true } as const;
    expect(addressOf("/o", usual)).toBe("/o");
    expect(readGridAddress({ correct: "1" }, "raci").isCorrecting).toBe(false);
  });

  it("goes by the words that were kept, and names others", () => {
    const address = readGridAddress({}, "daci");
    expect(address.labels).toBe("daci");
    expect(addressOf("/o", address)).toBe("/o");
    expect(addressOf("/o", { ...address, labels: "raci" })).toBe("/o?labels=raci");
  });

  it("counts what is no day or no set of words as not said", () => {
    expect(readGridAddress({ on: "2026-02-30", labels: "rasci" }, "raci")).toEqual({
      on: null,
      labels: "raci",
      kept: "raci",
      isCorrecting: false,
    });
    expect(readGridAddress({ on: ["2026-02-03"] }, "raci").on).toBeNull();
  });
});
