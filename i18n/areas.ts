/** The areas of interface text: one file each under messages/<locale>/. */
export const areas = [
  "accounts",
  "audit",
  "common",
  "comparison",
  "cycles",
  "errors",
  "first-role",
  "imports",
  "invitations",
  "kpis",
  "members",
  "organisations",
  "overview",
  "people",
  "scorecard",
  "settings",
  "shell",
  "site",
  "talent",
  "teams",
] as const;

export type Area = (typeof areas)[number];
