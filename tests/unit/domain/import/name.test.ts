import { describe, expect, it } from "vitest";
import { nameKey, ownedText, readName } from "@/server/domain/import/name";

describe("names", () => {
  it.each([
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ["  Platform\u00a0", "Platform"],
    ["e\u0301quipe", "équipe"],
    ["👩‍🚀 Crew", "👩‍🚀 Crew"],
    ["פיתוח \u200fתוכנה", "פיתוח \u200fתוכנה"],
    ["x".repeat(300), "x".repeat(300)],
    ["😀".repeat(300), "😀".repeat(300)],
    ["", ""],
  ])("keeps %j as text", (value, name) => {
    expect(readName(value)).toEqual({ ok: true, name });
  });

  it.each([
    ["x".repeat(301), "name_too_long"],
    ["😀".repeat(301), "name_too_long"],
    ["two\nlines", "name_control_character"],
    ["a\u0000b", "name_control_character"],
    ["a\u0081b", "name_control_character"],
    ["abc\u202efdp", "name_control_character"],
    ["Caf\ufffd", "name_unreadable"],
  ])("refuses %j", (value, code) => {
    expect(readName(value)).toEqual({ ok: false, code });
  });

  it("takes names that differ in case or spaces for similar", () => {
    expect(nameKey("Data  Platform")).toBe(nameKey("dataplatform"));
    expect(nameKey("Data")).not.toBe(nameKey("Date"));
  });

  it("copies text unit by unit", () => {
    expect(ownedText("a😀é\ud800")).toBe("a😀é\ud800");
    expect(ownedText("")).toBe("");
  });
});
