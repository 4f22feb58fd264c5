import type { TeamStory } from "./story";

/** One person for both sides, as small product companies have it, and a seat that fell vacant. */
export const CHECKOUT: TeamStory = {
  team: "Checkout and Payments",
  by: "junho",
  seats: [
    {
      ...{ name: "Head of Technology", kind: "converged", needle: "both", since: 300 },
      holders: [{ who: "Wanjiru Kamau", from: 300 }],
    },
    {
      ...{ name: "Payments Operations", kind: "other", needle: "none", since: 300 },
      ...{ reportsTo: "Head of Technology", holders: [{ who: "Xavier Delacroix", from: 296 }] },
    },
    {
      ...{ name: "Principal Engineer", kind: "other", needle: "none", since: 200 },
      reportsTo: "Head of Technology",
      holders: [{ who: "Yuki Tanabe", from: 200, to: 45 }],
    },
  ],
  map: {
    daysAgo: 260,
    letters: {
      "Head of Technology": "AR AR A AR A A A A AR A A A AR A A AR",
      "Payments Operations": "- R - - - - R R C R R R R - - -",
    },
  },
  moves: [
    {
      daysAgo: 195,
      reason: "The Principal Engineer takes quality over",
      cells: {
        D03: { "Principal Engineer": "R" },
        D05: { "Head of Technology": "C", "Principal Engineer": "AR" },
      },
    },
    {
      daysAgo: 110,
      reason: "The card schemes want one name for it",
      cells: { D10: { "Head of Technology": "C", "Payments Operations": "AR" } },
    },
  ],
  snapshots: [{ daysAgo: 100, name: "For the card schemes" }],
};

/** Two leaders who share too much and leave too much: contested rows and gaps. */
export const PLATFORM: TeamStory = {
  team: "Platform Engineering",
  by: "chiara",
  seats: [
    {
      ...{ name: "Head of Platform", kind: "cto", needle: "outward", since: 380 },
      reportsTo: "CTO (Product and Technology)",
      holders: [
        { who: "Mei-Ling Huang", from: 380, to: 150 },
        { who: "Ottavia Russo", from: 128 },
      ],
    },
    {
      ...{ name: "Head of Internal Tools", kind: "cio", needle: "inward", since: 380 },
      holders: [{ who: "Noor El-Amin", from: 380 }],
    },
    {
      ...{ name: "Reliability Lead", kind: "other", needle: "none", since: 240 },
      ...{ reportsTo: "Head of Platform", holders: [{ who: "Dev Ramanathan", from: 240 }] },
    },
  ],
  map: {
    daysAgo: 350,
    letters: {
      "Head of Platform": "AR AR AR A AR - I A C - - - A - C R",
      "Head of Internal Tools": "- - - - - - AR AR A - AR AR A - - R",
    },
  },
  moves: [
    {
      daysAgo: 235,
      reason: "Reliability has a lead of its own",
      cells: {
        D02: { "Head of Platform": "A", "Reliability Lead": "R" },
        D09: { "Reliability Lead": "R" },
      },
    },
    {
      ...{ daysAgo: 110, by: "dev" },
      reason: "Somebody has to answer the auditors",
      cells: { D10: { "Head of Internal Tools": "AR" } },
    },
    {
      ...{ daysAgo: 52, by: "dev" },
      reason: "Platform pays for what platform runs",
      cells: { D08: { "Head of Internal Tools": "I", "Head of Platform": "AR" } },
    },
  ],
  dependencies: {
    daysAgo: 140,
    of: [
      ["D02", "D09", 3],
      ["D02", "D08", 2],
      ["D13", "D09", 2],
    ],
  },
};
