import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import messages from "@/messages/en/notifications.json";
import {
  NOTIFICATIONS,
  type NotificationKind,
  notificationPath,
} from "@/server/domain/notification";

// Object.keys widens to string; the table's keys are the kinds.
const KINDS = Object.keys(NOTIFICATIONS) as NotificationKind[];
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const TARGET = "00000000-0000-4000-8000-00000000000a";
const TEAM = "00000000-0000-4000-8000-00000000000b";

/** The folder of a page below an organisation, whatever its parameters are called. */
function isPage(address: string): boolean {
  const root = path.join(process.cwd(), "app", "[org]");
  const parts = address.split("/").slice(2);
  let folder = root;
  for (const part of parts) {
    const names = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    const next = names.find(({ name }) =>
      part.match(UUID) ? name.startsWith("[") : name === part,
    );
    if (!next) return false;
    folder = path.join(folder, next.name);
  }
  return readdirSync(folder).includes("page.tsx");
}

describe("a notification", () => {
  it.each(KINDS)("%s leads to a page that exists, and has its words", (kind) => {
    const address = notificationPath("acme", { kind, targetId: TARGET, teamId: TEAM });
    expect(isPage(address)).toBe(true);
    expect(messages.kinds[kind]).toBeTruthy();
  });

  it("about rating others leads past whom they rate", () => {
    for (const kind of ["rating-asked", "rating-reminder"] as const) {
      expect(NOTIFICATIONS[kind]).toBe("cycle");
      expect(notificationPath("acme", { kind, targetId: TARGET, teamId: null })).toBe(
        "/acme/ratings",
      );
    }
  });
});
