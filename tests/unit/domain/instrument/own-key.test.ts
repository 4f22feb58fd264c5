import { expect, it } from "vitest";
import { nextOwnKey } from "@/server/domain/instrument/own-key";

it("numbers an organisation's own instruments on", () => {
  expect(nextOwnKey([])).toBe("own-1");
  expect(nextOwnKey(["seven-qualities", "own-9", "own-10", "own-2x"])).toBe("own-11");
});
