import { describe, expect, it } from "vitest";
import { chooseSince } from "@/server/domain/report/since";

const KEPT = [
  { id: "today", takenOn: "2026-06-30" },
  { id: "board", takenOn: "2026-05-12" },
  { id: "start", takenOn: "2026-01-15" },
];
const ON = "2026-06-30";

describe("chooseSince", () => {
  it("looks back to the latest named snapshot that was taken before the day", () => {
    expect(chooseSince(undefined, ON, KEPT)).toEqual({
      value: "board",
      day: "2026-05-12",
      snapshotId: "board",
    });
    expect(chooseSince(undefined, "2026-02-01", KEPT).value).toBe("start");
  });

  it("looks back three months where none was kept", () => {
    expect(chooseSince(undefined, "2026-05-31", [])).toEqual({
      value: "3m",
      day: "2026-02-28",
      snapshotId: null,
    });
    expect(chooseSince(undefined, "2026-01-15", KEPT).value).toBe("3m");
  });

  it("does what is asked where it can", () => {
    expect(chooseSince("start", ON, KEPT).day).toBe("2026-01-15");
    expect(chooseSince("12m", ON, KEPT)).toMatchObject({ day: "2025-06-30", snapshotId: null });
    expect(chooseSince("6m", ON, KEPT).day).toBe("2025-12-30");
    for (const odd of ["gone", "today", "4m", "2026-01-01"]) {
      expect(chooseSince(odd, ON, KEPT).value).toBe("board");
    }
  });
});
