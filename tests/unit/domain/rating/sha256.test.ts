import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sha256Of } from "@/server/domain/rating/sha256";

const hex = (text: string) => Buffer.from(sha256Of(text)).toString("hex");

describe("sha256Of", () => {
  // FIPS 180-4, examples B.1 and B.2.
  it.each([
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("of the standard's example", (text, expected) => {
    expect(hex(text)).toBe(expected);
  });

  it("agrees with the machine's own at every length around a block, and beyond ASCII", () => {
    for (let length = 0; length < 140; length += 1) {
      const text = "a".repeat(length);
      expect(hex(text)).toBe(createHash("sha256").update(text).digest("hex"));
    }
    expect(hex("Ünï→")).toBe(createHash("sha256").update("Ünï→", "utf8").digest("hex"));
  });
});
