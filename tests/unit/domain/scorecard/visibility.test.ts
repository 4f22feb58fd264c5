import { describe, expect, it } from "vitest";
import { canSeeSelfRating, type Reader, SharedWith } from "@/server/domain/scorecard/visibility";

const READERS: Record<string, Reader> = {
  author: { isAuthor: true, role: "member", isLeadOfAuthor: false },
  owner: { isAuthor: false, role: "owner", isLeadOfAuthor: false },
  admin: { isAuthor: false, role: "admin", isLeadOfAuthor: false },
  lead: { isAuthor: false, role: "member", isLeadOfAuthor: true },
  member: { isAuthor: false, role: "member", isLeadOfAuthor: false },
  viewer: { isAuthor: false, role: "viewer", isLeadOfAuthor: false },
  removed: { isAuthor: false, role: null, isLeadOfAuthor: true },
};

function whoSees(sharedWith: SharedWith, isSubmitted: boolean): string[] {
  return Object.entries(READERS)
    .filter(([, reader]) => canSeeSelfRating({ sharedWith, isSubmitted }, reader))
    .map(([name]) => name);
}

describe("canSeeSelfRating", () => {
  it.each<[SharedWith, string[]]>([
    ["me", ["author"]],
    ["leads", ["author", "owner", "admin", "lead"]],
    ["organisation", ["author", "owner", "admin", "lead", "member"]],
  ])("shared with %s: %j", (sharedWith, expected) => {
    expect(whoSees(sharedWith, true)).toEqual(expected);
  });

  it("shows an unfinished one to its author alone", () => {
    for (const sharedWith of SharedWith.options) {
      expect(whoSees(sharedWith, false)).toEqual(["author"]);
    }
  });
});
