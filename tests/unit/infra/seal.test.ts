import { describe, expect, it } from "vitest";
import { seal, unseal } from "@/server/infra/seal";

const KEY = "a key that is outside the database 1";
const HERE = "org:participation:user:1";
const sealed = () => seal(HERE, '[{"key":"SV1"}]', KEY);

describe("a seal", () => {
  it("opens with the same key in the same place", () => {
    expect(unseal(HERE, sealed(), KEY)).toBe('[{"key":"SV1"}]');
    expect(unseal(HERE, seal(HERE, "", KEY), KEY)).toBe("");
    expect(unseal(HERE, seal(HERE, "ü→".repeat(9000), KEY), KEY)).toBe("ü→".repeat(9000));
  });

  it.each([
    ["another participation", "org:other:user:1", KEY],
    ["another user", "org:participation:user:2", KEY],
    ["a link instead of a user", "org:participation:link:1", KEY],
    ["another organisation", "other:participation:user:1", KEY],
    ["another key", HERE, `${KEY}2`],
  ])("stays shut to %s", (_, binding, key) => {
    expect(unseal(binding, sealed(), key)).toBeNull();
  });

  it("stays shut when any part of it was changed or cut", () => {
    const whole = sealed();
    for (const place of [0, 1, 12, 13, 28, 29, 40, whole.length - 1]) {
      const changed = Uint8Array.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(unseal(HERE, changed, KEY)).toBeNull();
    }
    for (const length of [0, 1, 28, 29, whole.length - 1]) {
      expect(unseal(HERE, whole.subarray(0, length), KEY)).toBeNull();
    }
  });

  it("is another each time, and as long for a short text as for a long one", () => {
    expect(Buffer.from(sealed()).equals(Buffer.from(sealed()))).toBe(false);
    expect(seal(HERE, "x".repeat(9000), KEY)).toHaveLength(sealed().length);
    expect(Buffer.from(sealed()).includes("SV1")).toBe(false);
  });
});
