import type { TeamStory } from "./story";

type Seat = readonly [name: string, who: string | null];

/** A team told in a few lines: its two seats and one map. */
function pair(
  team: string,
  by: string,
  daysAgo: number,
  [outward, inward]: readonly [Seat, Seat],
  [outwardRow, inwardRow]: readonly [string, string],
): TeamStory {
  const held = (who: string | null) => (who ? [{ who, from: daysAgo }] : []);
  return {
    team,
    by,
    seats: [
      {
        ...{ name: outward[0], kind: "cto", needle: "outward", since: daysAgo },
        holders: held(outward[1]),
      },
      {
        ...{ name: inward[0], kind: "cio", needle: "inward", since: daysAgo },
        holders: held(inward[1]),
      },
    ],
    map: {
      daysAgo: daysAgo - 12,
      letters: { [outward[0]]: outwardRow, [inward[0]]: inwardRow },
    },
  };
}

const DATA: TeamStory = {
  ...pair(
    "Data and Analytics",
    "chiara",
    310,
    [
      ["Head of Data Products", "Rosalind Achterberg"],
      ["Head of Data Platform", "Sanjay Pillai"],
    ],
    ["AR AR AR AR A AR C - C R - - AR R AR A", "C C - R R - AR AR AR AR AR AR R AR R R"],
  ),
  agreements: ["D13", "D15", "D16"].map((duty) => ({
    daysAgo: 210,
    duty,
    between: ["Head of Data Products", "Head of Data Platform"] as const,
    text: "Decided together on the first Monday of the month, and written down the same day.",
  })),
};

const CUSTOMERS: TeamStory = {
  ...pair(
    "Customer Products",
    "junho",
    280,
    [
      ["Product Technology Lead", "Tove Halvorsen"],
      ["Business Systems Partner", null],
    ],
    ["AR AR AR AR AR AR - C C - - - AR AR - AR", "- - - - - - A A A A - - - - - -"],
  ),
  moves: [
    {
      daysAgo: 66,
      reason: "Nobody sits in the other seat, and customers ask",
      cells: { D10: { "Business Systems Partner": "", "Product Technology Lead": "AR" } },
    },
  ],
};

const CORPORATE: TeamStory = {
  ...pair(
    "Corporate Systems",
    "elif",
    385,
    [
      ["Digital Services Lead", "Anselm Brandt"],
      ["Head of Corporate Systems", "Elif Sørensen"],
    ],
    ["AR AR - - R - I - C - R - C - - I", "- C - A A - AR AR A AR AR AR AR AR AR AR"],
  ),
  snapshots: [{ daysAgo: 200, name: "Before the reorganisation" }],
};

/** Teams with less of a story; those left out are not assessed. */
export const OTHERS: readonly TeamStory[] = [
  DATA,
  CUSTOMERS,
  CORPORATE,
  pair(
    "Mobile Apps",
    "junho",
    240,
    [
      ["Mobile Lead", "Ugochi Eze"],
      ["Tools and Devices Lead", "Viktor Horváth"],
    ],
    ["AR AR R AR A - - - I - - - AR - - C", "- - - - R - - A A A - AR AR - - -"],
  ),
  pair(
    "Security Office",
    "elif",
    360,
    [
      ["Product Security Lead", "Beatriz Carvalho"],
      ["Head of Security", "Ikenna Balogun"],
    ],
    ["- R - C R AR - - R C - - AR - - -", "- - - - - - - - AR AR - R C AR - AR"],
  ),
  // Its holder has left the company since.
  pair(
    "Finance Systems",
    "elif",
    345,
    [
      ["Finance Products Lead", "Caoimhe O’Rourke"],
      ["Head of Finance Systems", "Leon Abramov"],
    ],
    ["AR A - AR A - R - - - R - R - - -", "- R - - R - AR AR A AR A AR A A A A"],
  ),
  pair(
    "Meridian Health",
    "bram",
    260,
    [
      ["CTO", "Giorgos Stavrou"],
      ["CIO", null],
    ],
    ["AR AR - AR - - - AR AR - - - AR - - AR", "- - - - - - A - - A A - - - - -"],
  ),
  pair(
    "Harbour Robotics",
    "astrid",
    220,
    [
      ["CTO", "Fatoumata Diallo"],
      ["CIO", null],
    ],
    ["AR AR AR AR AR AR A A A A A A A A A A", "- - - - - - R R R R R R - - - -"],
  ),
  pair(
    "فريق المنصة 🚀",
    "astrid",
    180,
    [
      ["CTO", "ليلى المنصوري"],
      ["CIO", "Hugo Lefèvre"],
    ],
    ["AR AR AR AR AR AR C - R - - - AR A A R", "- - - - C - AR AR A AR AR AR R R A AR"],
  ),
  {
    team: "Workplace Services",
    by: "elif",
    seats: [
      {
        ...{ name: "Head of Workplace", kind: "cio", needle: "inward", since: 120 },
        holders: [{ who: "Zsófia Kiss", from: 120 }],
      },
    ],
  },
];
