import type { ScenarioStory } from "./scenarios";

const GROUP = { team: "Product and Technology", by: "chiara" } as const;

/** What was tried beside the structure: one became real, one was let go, one is being thought about. */
export const SCENARIOS: readonly ScenarioStory[] = [
  {
    ...GROUP,
    name: "One voice when customers are hit",
    daysAgo: 255,
    cells: { D13: { CTO: "AR", CIO: "R", "VP Engineering": "C" } },
    end: { as: "merged", daysAgo: 250, reason: "One voice when customers are hit" },
  },
  {
    ...GROUP,
    name: "One leader for both",
    daysAgo: 228,
    cells: {
      D07: { CTO: "A" },
      D08: { CTO: "AR" },
      D11: { CTO: "A" },
      D12: { CTO: "A" },
    },
    ended: ["CIO"],
    end: { as: "dropped", daysAgo: 214 },
  },
  {
    ...GROUP,
    name: "A Chief Digital Officer for what both share",
    daysAgo: 18,
    cells: {
      D05: { CTO: "C" },
      D11: { "VP Engineering": "C" },
      D12: { CIO: "AR" },
      D14: { CIO: "R" },
      D16: { CTO: "R" },
    },
    added: { name: "Chief Digital Officer", cells: { D13: "C", D14: "AR", D16: "AR" } },
  },
];
