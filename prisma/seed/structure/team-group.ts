import type { TeamStory } from "./story";

/** The group's own two roles: apart at first, a seat that stood empty, and more and more in common. */
export const GROUP: TeamStory = {
  team: "Product and Technology",
  by: "chiara",
  seats: [
    {
      ...{ name: "CTO", kind: "cto", needle: "outward", since: 398 },
      holders: [{ who: "Chiara Novak", from: 398 }],
    },
    {
      ...{ name: "CIO", kind: "cio", needle: "inward", since: 398 },
      holders: [
        { who: "Caoimhe O’Rourke", from: 398, to: 232 },
        { who: "Elif Sørensen", from: 171 },
      ],
    },
    {
      ...{ name: "CISO", kind: "other", needle: "none", since: 380, reportsTo: "CIO" },
      holders: [{ who: "Ikenna Balogun", from: 380 }],
    },
    {
      ...{ name: "VP Engineering", kind: "other", needle: "none", since: 330, reportsTo: "CTO" },
      holders: [{ who: "Dev Ramanathan", from: 288 }],
    },
    {
      ...{ name: "Head of Data and AI", kind: "other", needle: "none", since: 210 },
      ...{ reportsTo: "CTO", holders: [{ who: "Hanneke de Wit", from: 210 }] },
    },
  ],
  map: {
    daysAgo: 372,
    letters: {
      CTO: "AR AR AR AR A AR - I - - - - AR R - A",
      CIO: "- I - - - - AR AR A A AR AR AR R - I",
      CISO: "- - - - - - - - R R - - R - - -",
    },
  },
  preset: { daysAgo: 300, name: "product" },
  moves: [
    {
      daysAgo: 281,
      reason: "Delivery goes to the new VP Engineering",
      cells: {
        D02: { CTO: "A", "VP Engineering": "R" },
        D04: { CTO: "C", "VP Engineering": "AR" },
        D05: { "VP Engineering": "R" },
      },
    },
    {
      daysAgo: 225,
      reason: "The seat of the CIO is vacant, and the cloud bill does not wait",
      cells: {
        D08: { CTO: "AR", CIO: "" },
        D09: { CISO: "AR", CIO: "I", CTO: "I" },
      },
    },
    {
      daysAgo: 205,
      reason: "Data and models get an owner at last",
      cells: {
        D15: { "Head of Data and AI": "AR", CTO: "C", CIO: "C" },
        D03: { "Head of Data and AI": "R" },
      },
    },
    {
      daysAgo: 190,
      reason: "What the CRM knows decides how customers are greeted",
      cells: { D07: { CTO: "C" } },
    },
    {
      daysAgo: 165,
      reason: "Back to the CIO, as was agreed when the seat fell vacant",
      cells: { D08: { CIO: "AR", CTO: "C" } },
    },
    {
      daysAgo: 150,
      by: "elif",
      reason: "One plan for hiring; the CIO writes it",
      cells: { D14: { CIO: "AR" } },
    },
    {
      daysAgo: 120,
      reason: "One portfolio: the CTO signs, the CIO prepares",
      cells: { D16: { CTO: "AR", CIO: "R" } },
    },
    {
      ...{ daysAgo: 96, since: 225, by: "bram" },
      reason: "Went to the CISO together with security operations, and nobody wrote it down",
      cells: { D10: { CISO: "AR", CIO: "I", CTO: "C" } },
    },
    {
      daysAgo: 88,
      reason: "Engineers speak at conferences themselves",
      cells: { D06: { CTO: "A", "VP Engineering": "R" } },
    },
    {
      daysAgo: 40,
      reason: "Nine tenths of the cloud bill are the product's",
      cells: { D08: { CTO: "AR", CIO: "R" } },
    },
    {
      ...{ daysAgo: 30, by: "dev" },
      reason: "Debt is paid where code is written",
      cells: { D05: { "VP Engineering": "AR" } },
    },
    {
      ...{ daysAgo: 24, by: "elif" },
      reason: "Leaves the CIO; Corporate Systems has not taken it yet",
      cells: { D12: { CIO: "R" } },
    },
    {
      ...{ daysAgo: 8, by: "elif" },
      reason: "Engineers build the connectors",
      cells: { D11: { "VP Engineering": "R" } },
    },
  ],
  agreements: [
    {
      ...{ daysAgo: 249, duty: "D13", between: ["CTO", "CIO"] },
      text: "Whoever hears of it first calls the other within the hour. The CTO speaks to customers, the CIO writes the report.",
    },
    {
      ...{ daysAgo: 149, duty: "D14", between: ["CTO", "CIO"] },
      text: "One list of seats for both. The CIO keeps it, the CTO signs for engineering hubs, and neither outbids the other.",
    },
    {
      ...{ daysAgo: 119, duty: "D16", between: ["CTO", "CIO"] },
      text: "The portfolio is decided together each quarter; where the two do not agree, the chief executive decides within a week.",
    },
  ],
  dependencies: {
    daysAgo: 200,
    of: [
      ["D02", "D09", 3],
      ["D13", "D09", 3],
      ["D02", "D07", 2],
      ["D03", "D10", 2],
      ["D04", "D12", 1],
      ["D02", "D08", 0],
      ["D06", "D10", 0],
      ["D11", "D07", 1],
    ],
  },
  waiver: {
    ...{ daysAgo: 35, rule: "O9", duty: "D08", seat: "CTO", expires: 150 },
    reason: "The cloud bill follows the product for now. Looked at again with next year's budget.",
  },
  snapshots: [
    { daysAgo: 360, name: "First map of who owns what" },
    { daysAgo: 175, name: "Before the new CIO" },
    { daysAgo: 60, name: "As shown to the board" },
  ],
};
