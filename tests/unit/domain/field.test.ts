import { describe, expect, it } from "vitest";
import {
  DisplayName,
  EmailAddress,
  likePattern,
  PageNumber,
  SearchText,
  TimeZone,
} from "@/server/domain/field";

const keyOf = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues[0]?.message;

describe("fields", () => {
  it("store names trimmed and composed, and say what is wrong by a key", () => {
    expect(DisplayName.parse("  Ame\u0301lie ")).toBe("Amélie");
    expect(keyOf(DisplayName.safeParse("  "))).toBe("name-empty");
    expect(keyOf(DisplayName.safeParse("x".repeat(300)))).toBe("name-too-long");
    expect(keyOf(DisplayName.safeParse("a\u202eb"))).toBe("name-characters");
  });

  it("store addresses in lower case", () => {
    expect(EmailAddress.parse(" Ines@X.Example ")).toBe("ines@x.example");
    expect(keyOf(EmailAddress.safeParse("nobody"))).toBe("email-form");
  });

  it("know time zones", () => {
    expect(TimeZone.parse("Europe/Berlin")).toBe("Europe/Berlin");
    expect(keyOf(TimeZone.safeParse("Mars/Olympus"))).toBe("time-zone");
  });

  it("take any page of an address for the first if it is none", () => {
    const pages = ["3", "0", "-1", "x", "1.5", undefined, "99999999"];
    expect(pages.map((page) => PageNumber.parse(page))).toEqual([3, 1, 1, 1, 1, 1, 1]);
  });

  it("cut a search, and take its wildcards literally", () => {
    expect(SearchText.parse(` ${"x".repeat(300)}`)).toHaveLength(100);
    expect(SearchText.parse(undefined)).toBe("");
    expect(likePattern("50 %_\\")).toBe("%50 \\%\\_\\\\%");
  });
});
