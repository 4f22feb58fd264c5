import type { RaterGroup } from "@/server/domain/disclosure/rater-group";

/** Somebody who is rated: near which value, by whom, and who of them keeps the others waiting or declines. */
export type SubjectStory = Readonly<{
  who: string;
  level: number;
  raters: Readonly<Partial<Record<RaterGroup, readonly string[]>>>;
  waiting?: readonly string[];
  declining?: readonly string[];
  /** Words for the open questions, in the order in which raters come; most write nothing. */
  words?: readonly (readonly [keep: string, change: string])[];
  /** What matters most in the role, to the manager and to whoever is rated. */
  matters?: Readonly<{ manager: readonly string[]; self: readonly string[] }>;
  /** The behaviour they work on once they have read their report, and for how many days. */
  chosen?: Readonly<{ item: string; body: string; days: number }>;
}>;

export type CycleStory = Readonly<{
  name: string;
  /** How far it has come. */
  until: "draft" | "open" | "released";
  closesInDays: number;
  repeats?: 3 | 6;
  subjects: readonly SubjectStory[];
  /** Whose reports are shared after a conversation; the others are held back. */
  shared?: readonly string[];
}>;

export const QUESTIONS = [
  "What should this person keep doing?",
  "What should this person do differently?",
] as const;

const DEV: SubjectStory = {
  ...{ who: "Dev Ramanathan", level: 3.4, declining: ["Bram Okafor"] },
  matters: {
    manager: ["strategic-vision", "decisiveness", "trust"],
    self: ["adaptability", "decisiveness", "empathy"],
  },
  chosen: {
    item: "DE2",
    body: "Name who decides, and by when, at the top of every proposal.",
    days: 60,
  },
  raters: {
    manager: ["Chiara Novak"],
    counterpart: ["Elif Sørensen"],
    peers: ["Hanneke de Wit", "Ikenna Balogun", "Jun-ho Seo", "Katarzyna", "Bram Okafor"],
    reports: ["Mei-Ling Huang", "Pelle Andersson", "Sanjay Pillai", "Viktor Horváth"],
    partners: ["Beatriz Carvalho", "Yuki Tanabe"],
  },
  words: [
    ["Explaining the trade-off before the decision, not after it.", ""],
    ["", "Say earlier when a date will not hold; we can plan with bad news."],
    [
      "The weekly platform hour. It is the one place where product and operations hear the same thing.",
      "Let the team leads present their own work upwards.",
    ],
    ["Stays calm in incidents.", ""],
    ["", "Fewer projects at the same time."],
    ["Gives credit by name.", "Ask once more who disagrees before closing a discussion."],
  ],
};

/** Two direct reports are too few for a group of their own: they are shown with the peers. */
const CHIARA: SubjectStory = {
  ...{ who: "Chiara Novak", level: 3.7 },
  raters: {
    manager: ["Astrid Lindqvist"],
    counterpart: ["Bram Okafor"],
    peers: ["Elif Sørensen", "Ikenna Balogun", "Katarzyna"],
    reports: ["Dev Ramanathan", "Hanneke de Wit"],
  },
  words: [
    ["Brings customers into the room.", ""],
    ["", "Two priorities for a quarter are enough."],
    [
      "Hires people who contradict.",
      "Leave more of the hard decisions to those who carry them out.",
    ],
  ],
};

const IKENNA: SubjectStory = {
  ...{ who: "Ikenna Balogun", level: 4.1 },
  raters: {
    manager: ["Elif Sørensen"],
    peers: ["Bram Okafor", "Dev Ramanathan", "Hanneke de Wit", "Jun-ho Seo"],
  },
};

const ELIF: SubjectStory = {
  ...{ who: "Elif Sørensen", level: 3.5 },
  waiting: ["Astrid Lindqvist", "Dev Ramanathan", "Sanjay Pillai"],
  raters: {
    manager: ["Astrid Lindqvist"],
    counterpart: ["Chiara Novak"],
    peers: ["Dev Ramanathan", "Hanneke de Wit", "Jun-ho Seo", "Katarzyna"],
    reports: ["Ikenna Balogun", "Beatriz Carvalho", "Sanjay Pillai"],
  },
};

const JUN: SubjectStory = {
  ...{ who: "Jun-ho Seo", level: 3.6 },
  waiting: ["Chiara Novak", "Dev Ramanathan", "ليلى المنصوري"],
  raters: {
    manager: ["Chiara Novak"],
    counterpart: ["Elif Sørensen"],
    peers: ["Dev Ramanathan", "Hanneke de Wit", "Ikenna Balogun"],
    reports: ["Viktor Horváth", "Yuki Tanabe", "ليلى المنصوري"],
  },
};

const HANNEKE: SubjectStory = {
  ...{ who: "Hanneke de Wit", level: 3.5 },
  raters: {
    manager: ["Chiara Novak"],
    counterpart: ["Elif Sørensen"],
    peers: ["Dev Ramanathan", "Ikenna Balogun"],
  },
};

/** A cycle in each state: a released one, one that runs, and a draft whose raters are still being proposed. */
export const CYCLES: readonly CycleStory[] = [
  {
    ...{ name: "Leadership review, last round (made-up)", until: "released", closesInDays: 1 },
    subjects: [DEV, CHIARA, IKENNA],
    shared: [DEV.who, CHIARA.who],
  },
  {
    ...{ name: "Leadership review, this round (made-up)", until: "open", closesInDays: 12 },
    repeats: 6,
    subjects: [ELIF, JUN],
  },
  {
    ...{ name: "Leadership review, next round (made-up)", until: "draft", closesInDays: 40 },
    subjects: [HANNEKE],
  },
];

/** What a subject proposes and nobody has approved yet. */
export const PROPOSED = {
  cycle: "Leadership review, next round (made-up)",
  by: "hanneke",
  report: "Sanjay Pillai",
  partner: "Beatriz Carvalho",
} as const;
