import type { TeamStory } from "./story";

/** A portfolio company that began with a CIO and hired its CTO fourteen months later. */
export const LOGISTICS: TeamStory = {
  team: "Fjordline Logistics",
  by: "astrid",
  seats: [
    {
      ...{ name: "CIO", kind: "cio", needle: "inward", since: 390 },
      holders: [{ who: "Dimitri Papadakis", from: 390 }],
    },
    {
      ...{ name: "Head of IT Operations", kind: "other", needle: "none", since: 350 },
      ...{ reportsTo: "CIO", holders: [{ who: "Esperanza Quiroga", from: 350 }] },
    },
    {
      ...{ name: "CTO", kind: "cto", needle: "outward", since: 295 },
      holders: [{ who: "Katarzyna Wiśniewska", from: 80 }],
    },
  ],
  map: {
    daysAgo: 340,
    letters: {
      CIO: "- A - A - - AR A A AR AR A AR AR - AR",
      "Head of IT Operations": "- R - R - - C R R - R R C - - -",
    },
  },
  moves: [
    {
      daysAgo: 290,
      reason: "What the CTO is to answer for, while the seat is being filled",
      cells: { D01: { CTO: "A" }, D03: { CTO: "A" }, D06: { CTO: "A" } },
    },
    {
      daysAgo: 78,
      reason: "Handed over in the first days of the CTO",
      cells: {
        D01: { CTO: "AR", CIO: "C" },
        D02: { CTO: "A", CIO: "C" },
        D03: { CTO: "AR" },
        D04: { CTO: "AR", CIO: "", "Head of IT Operations": "C" },
        D05: { CTO: "AR" },
        D06: { CTO: "AR" },
        D09: { CTO: "C" },
      },
    },
    {
      daysAgo: 61,
      reason: "After the first joint drill",
      cells: { D13: { CTO: "R" }, D14: { CTO: "R" }, D15: { CTO: "AR", CIO: "C" } },
    },
    {
      ...{ daysAgo: 28, by: "bram" },
      reason: "Both sign until the budget is divided",
      cells: { D16: { CTO: "A" } },
    },
  ],
  agreements: [
    {
      ...{ daysAgo: 60, duty: "D13", between: ["CTO", "CIO"] },
      text: "The CIO leads every incident; the CTO has the last word on what customers are told.",
    },
  ],
  dependencies: {
    daysAgo: 70,
    of: [
      ["D02", "D09", 3],
      ["D13", "D09", 2],
      ["D02", "D11", 0],
    ],
  },
  snapshots: [{ daysAgo: 84, name: "Before the CTO came" }],
};
