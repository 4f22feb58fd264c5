/** What an overview knows of an organisation and of whoever looks at it; counts are of what they may see. */
export type OverviewFacts = Readonly<{
  canManageTeams: boolean;
  canInvite: boolean;
  canImport: boolean;
  canRate: boolean;
  canCompare: boolean;
  teams: number;
  otherMembers: number;
  pendingInvitations: number;
  selfRating: "none" | "started" | "submitted";
  imports: number;
  comparableTeams: number;
  /** Results of 'which role first', and teams whose structure somebody has said. */
  firstRoleRuns: number;
  mappedTeams: number;
  canAnswerFirstRole: boolean;
  canEditStructure: boolean;
  /** Open rounds that wait for their answers. */
  pendingPerceptions: number;
  /** Forms about others that wait for their answers. */
  pendingRatings: number;
}>;

export const STEPS = [
  "perceive",
  "rateOthers",
  "teams",
  "invite",
  "rate",
  "firstRole",
  "ownership",
  "import",
  "compare",
] as const;
export type StepName = (typeof STEPS)[number];
export type StepState = "done" | "under-way" | "next" | "later";
export type Step = Readonly<{ name: StepName; state: StepState }>;

/**
 * The steps somebody may take, in the order in which they pay off. At most one is `next`: the first
 * that is neither done nor waits for others. Comparing never is: it follows from what others do.
 */
export function nextSteps(facts: OverviewFacts): Step[] {
  const open = STEPS.filter((name) => isAllowed(name, facts));
  const next = open.find(
    (name) => name !== "compare" && !isDone(name, facts) && !isUnderWay(name, facts),
  );
  return open.map((name) => ({ name, state: stateOf(name, facts, next) }));
}

function isAllowed(name: StepName, facts: OverviewFacts): boolean {
  // Colleagues wait for it; once it is given there is nothing to show any more.
  if (name === "perceive") return facts.pendingPerceptions > 0;
  if (name === "rateOthers") return facts.pendingRatings > 0;
  if (name === "teams") return facts.canManageTeams;
  if (name === "invite") return facts.canInvite;
  if (name === "rate") return facts.canRate;
  // Both are asked of a team.
  if (name === "firstRole") return facts.canAnswerFirstRole && facts.teams > 0;
  if (name === "ownership") return facts.canEditStructure && facts.teams > 0;
  return name === "import" ? facts.canImport : facts.canCompare;
}

function stateOf(name: StepName, facts: OverviewFacts, next: StepName | undefined): StepState {
  if (isDone(name, facts)) return "done";
  if (isUnderWay(name, facts)) return "under-way";
  return name === next ? "next" : "later";
}

function isDone(name: StepName, facts: OverviewFacts): boolean {
  if (name === "perceive") return facts.pendingPerceptions === 0;
  if (name === "rateOthers") return facts.pendingRatings === 0;
  if (name === "teams") return facts.teams > 0;
  if (name === "invite") return facts.otherMembers > 0;
  if (name === "rate") return facts.selfRating === "submitted";
  if (name === "firstRole") return facts.firstRoleRuns > 0;
  if (name === "ownership") return facts.mappedTeams > 0;
  return name === "import" ? facts.imports > 0 : facts.comparableTeams > 1;
}

function isUnderWay(name: StepName, facts: OverviewFacts): boolean {
  if (name === "invite") return facts.pendingInvitations > 0;
  return name === "rate" && facts.selfRating === "started";
}
