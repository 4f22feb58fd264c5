/** The areas of interface text: one file each under messages/<locale>/. */
export const areas = [
  "accounts",
  "audit",
  "common",
  "comparison",
  "convergence",
  "cycles",
  "errors",
  "findings",
  "first-role",
  "first-role-run",
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
  "weight-sets",
] as const;

export type Area = (typeof areas)[number];
