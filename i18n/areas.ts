/** The areas of interface text: one file each under messages/<locale>/. */
export const areas = [
  "accounts",
  "audit",
  "common",
  "comparison",
  "cycles",
  "errors",
  "imports",
  "invitations",
  "members",
  "organisations",
  "overview",
  "people",
  "scorecard",
  "settings",
  "shell",
  "site",
  "teams",
] as const;

export type Area = (typeof areas)[number];
