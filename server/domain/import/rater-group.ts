/** The rater groups an imported rating may belong to; `all` when the file names none. */
export const raterGroups = [
  "self",
  "manager",
  "counterpart",
  "board",
  "peers",
  "reports",
  "partners",
  "others",
  "all",
] as const;
export type RaterGroup = (typeof raterGroups)[number];

const spellings: Readonly<Record<Exclude<RaterGroup, "all">, readonly string[]>> = {
  self: ["self", "self rating", "self assessment", "own", "me"],
  manager: ["manager", "managers", "boss", "supervisor", "line manager", "superior", "ceo"],
  counterpart: ["counterpart", "counterparts"],
  board: ["board", "board member", "board members"],
  peers: ["peers", "peer", "colleague", "colleagues"],
  reports: ["reports", "report", "direct report", "direct reports", "subordinate", "subordinates"],
  partners: ["partners", "partner", "business partner", "stakeholder", "stakeholders"],
  others: ["others", "other"],
};

const groupBySpelling = new Map<string, RaterGroup>();
for (const group of raterGroups) {
  if (group === "all") continue;
  for (const spelling of spellings[group]) groupBySpelling.set(spelling, group);
}

/** The rater group a cell names (case, spaces, hyphens and underscores do not matter), or null. */
export function readRaterGroup(cell: string): Exclude<RaterGroup, "all"> | null {
  const text = cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, " ");
  const group = groupBySpelling.get(text);
  return group === undefined || group === "all" ? null : group;
}
