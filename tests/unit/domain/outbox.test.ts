import { describe, expect, it } from "vitest";
import { LETTERS, letterState, showsRecipient } from "@/server/domain/outbox";

const at = new Date("2026-03-02T09:00:00Z");

describe("a letter in the outbox", () => {
  it("is waiting, sent or failed, and a failure that was made good is sent", () => {
    const kind = "invitation";
    expect(letterState({ kind, sentAt: null, failedAt: null })).toBe("queued");
    expect(letterState({ kind, sentAt: at, failedAt: null })).toBe("sent");
    expect(letterState({ kind, sentAt: null, failedAt: at })).toBe("failed");
    expect(letterState({ kind, sentAt: at, failedAt: at })).toBe("sent");
  });

  it("to a rater tells nothing by whether it has gone", () => {
    for (const kind of ["rating-invitation", "rating-reminder"] as const) {
      expect(letterState({ kind, sentAt: null, failedAt: null })).toBe("given");
      expect(letterState({ kind, sentAt: at, failedAt: null })).toBe("given");
      expect(letterState({ kind, sentAt: null, failedAt: at })).toBe("failed");
    }
  });

  it("names whom it went to, but for reminders and to whoever is rated", () => {
    expect(LETTERS.filter((kind) => showsRecipient(kind, false))).toEqual([
      "invitation",
      "rating-invitation",
      "report-ready",
    ]);
    expect(LETTERS.filter((kind) => showsRecipient(kind, true))).toEqual([
      "invitation",
      "report-ready",
    ]);
  });
});
