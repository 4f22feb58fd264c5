import { describe, expect, it } from "vitest";
import messages from "@/messages/en/imports.json";
import {
  FileRefusal,
  fileRefusalCodes,
  problemAt,
  problemCodes,
} from "@/server/domain/import/problem";

describe("problems", () => {
  it("has a sentence for each code and no sentence without a code", () => {
    expect(Object.keys(messages.problems).sort()).toEqual([...problemCodes].sort());
    expect(Object.keys(messages.files).sort()).toEqual([...fileRefusalCodes].sort());
  });

  it("cuts the refused value to 100 whole characters", () => {
    const { value } = problemAt(3, "Team", "name_too_long", "😀".repeat(150));
    expect(value).toBe("😀".repeat(100));
  });

  it("carries code, params and row of a refused file", () => {
    const refusal = new FileRefusal("too_many_teams", { limit: 2 }, 9);
    expect(refusal).toMatchObject({ code: "too_many_teams", params: { limit: 2 }, row: 9 });
    expect(refusal).toBeInstanceOf(Error);
  });
});
