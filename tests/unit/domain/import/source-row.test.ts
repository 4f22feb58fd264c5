import { expect, it } from "vitest";
import { isBlankRow } from "@/server/domain/import/source-row";

it("takes cells of spaces for a blank row", () => {
  expect(isBlankRow(["", " ", "\u00a0"])).toBe(true);
  expect(isBlankRow(["", "0"])).toBe(false);
});
