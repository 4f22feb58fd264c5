import { describe, expect, it } from "vitest";
import {
  holdsItsFile,
  type ImportFacts,
  importState,
  isUnderWay,
} from "@/server/domain/import/import-state";

const at = new Date("2026-01-01");
const none: ImportFacts = {
  checkStartedAt: null,
  checkedAt: null,
  startedAt: null,
  committedAt: null,
  cancelledAt: null,
  failedAt: null,
  undoneAt: null,
};

describe("importState", () => {
  it.each([
    [{}, "uploaded"],
    [{ checkStartedAt: at }, "checking"],
    [{ checkStartedAt: at, checkedAt: at }, "checked"],
    [{ checkStartedAt: at, checkedAt: at, startedAt: at }, "running"],
    [{ checkedAt: at, startedAt: at, committedAt: at }, "committed"],
    [{ committedAt: at, undoneAt: at }, "undone"],
    [{ startedAt: at, cancelledAt: at }, "cancelled"],
    [{ startedAt: at, failedAt: at }, "failed"],
  ] as const)("reads %j as %s", (facts, state) => {
    expect(importState({ ...none, ...facts })).toBe(state);
  });
});

describe("isUnderWay", () => {
  it("is true while a job works", () => {
    expect(isUnderWay("checking")).toBe(true);
    expect(isUnderWay("running")).toBe(true);
    expect(isUnderWay("checked")).toBe(false);
  });
});

describe("holdsItsFile", () => {
  it("lets a file come again after it came to nothing", () => {
    expect((["cancelled", "failed", "undone"] as const).map(holdsItsFile)).toEqual([
      false,
      false,
      false,
    ]);
    expect(holdsItsFile("uploaded")).toBe(true);
    expect(holdsItsFile("committed")).toBe(true);
  });
});
