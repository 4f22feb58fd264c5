import { describe, expect, it } from "vitest";
import messages from "@/messages/en/outbox.json";
import { gatherLetters, LETTERS, letterState, showsRecipient } from "@/server/domain/outbox";

const at = new Date("2026-03-02T09:00:00Z");

describe("a letter in the outbox", () => {
  it("is waiting, sent or failed, and a failure that was made good is sent", () => {
    const kind = "invitation";
    expect(letterState({ kind, sentAt: null, failedAt: null })).toBe("queued");
    expect(letterState({ kind, sentAt: at, failedAt: null })).toBe("sent");
    expect(letterState({ kind, sentAt: null, failedAt: at })).toBe("failed");
    expect(letterState({ kind, sentAt: at, failedAt: at })).toBe("sent");
  });

  it("that asks for answers tells nothing by whether it has gone", () => {
    for (const kind of ["rating-invitation", "rating-reminder", "study-invitation"] as const) {
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
      "study-invitation",
    ]);
    expect(LETTERS.filter((kind) => showsRecipient(kind, true))).toEqual([
      "invitation",
      "report-ready",
      "study-invitation",
    ]);
  });

  it("stands in one line with its like where nobody is named, and alone where somebody is", () => {
    const base = { kind: "rating-reminder", createdAt: at, state: "given" } as const;
    const later = new Date("2026-03-04T09:00:00Z");
    const lines = gatherLetters([
      { ...base, id: "1", recipient: null, createdAt: later },
      { ...base, id: "2", recipient: null },
      { ...base, id: "3", recipient: null },
      { ...base, id: "4", recipient: "a@example.test", kind: "invitation" },
      { ...base, id: "5", recipient: "b@example.test", kind: "invitation" },
    ]);
    expect(lines.map(({ id, count }) => [id, count])).toEqual([
      ["1", 1],
      ["2", 2],
      ["4", 1],
      ["5", 1],
    ]);
  });

  it("has its words", () => {
    expect(Object.keys(messages.kinds).sort()).toEqual([...LETTERS].sort());
  });
});
