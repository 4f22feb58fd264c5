/** How many entries of each list are printed. */
export type Paper = Readonly<{
  decisions: number;
  moved: number;
  kpis: number;
  dependencies: number;
  agreements: number;
  seats: number;
}>;

/** How long the lists of a report are; what moved and KPIs fall into several. */
export type PaperCounts = Readonly<{
  ties: number;
  /** Of the direction with most of them. */
  responsibilities: number;
  decisions: number;
  moved: Readonly<{ owners: number; seats: number; opened: number; closed: number }>;
  /** One number a role of the dial. */
  kpis: readonly number[];
  dependencies: number;
  agreements: number;
  seats: number;
}>;

/** What is printed of a team about which more is said than fits. */
const SHORT: Paper = {
  ...{ decisions: 5, moved: 3, kpis: 3 },
  ...{ dependencies: 3, agreements: 2, seats: 6 },
};
/** The longest list that paper takes, and that `app/report.css` knows. */
const LONGEST = 12;
/** So many lines are planned; two pages of A4 hold about eight more. */
const LINES = 132;
/** Lines of an entry whose names are long, of a heading, and of what is always there. */
const HEIGHT = {
  ...{ head: 18.6, tie: 4, figures: 9, first: 6 },
  ...{ heading: 2, part: 1.3, more: 1, duty: 2.4, decision: 3.5 },
  ...{ owner: 3.3, seatChange: 1.8, finding: 2.5 },
  ...{ seat: 2.5, agreement: 3.7, dependency: 2.4, kpi: 2.5, role: 2 },
} as const;
/** Two columns are never filled evenly. */
const UNEVEN = 1.15;

/**
 * How much of each list two printed pages take: all of it where there is room, in any case enough to
 * tell. A rough count of lines, made for long names; it errs on the side of white paper.
 */
export function paperOf(counts: PaperCounts): Paper {
  let paper = SHORT;
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const list of [
      "decisions",
      "moved",
      "kpis",
      "dependencies",
      "agreements",
      "seats",
    ] as const) {
      const longer = { ...paper, [list]: paper[list] + 1 };
      if (longestOf(counts, list) < longer[list] || longer[list] > LONGEST) continue;
      if (linesOf(longer, counts) > LINES) continue;
      paper = longer;
      isGrowing = true;
    }
  }
  return paper;
}

/** About how many lines a report fills with as much of its lists. */
export function linesOf(paper: Paper, counts: PaperCounts): number {
  const rows = (count: number, most: number, height: number) =>
    Math.min(count, most) * height + (count > most ? HEIGHT.more : 0);
  const { owners, seats, opened, closed } = counts.moved;
  const moved =
    HEIGHT.part * 4 +
    rows(owners, paper.moved, HEIGHT.owner) +
    rows(seats, paper.moved, HEIGHT.seatChange) +
    rows(opened, paper.moved, HEIGHT.finding) +
    rows(closed, paper.moved, HEIGHT.finding);
  const rest =
    HEIGHT.heading * 5 +
    HEIGHT.first +
    rows(counts.seats, paper.seats, HEIGHT.seat) +
    rows(counts.agreements, paper.agreements, HEIGHT.agreement) +
    rows(counts.dependencies, paper.dependencies, HEIGHT.dependency) +
    counts.kpis.reduce((sum, count) => sum + HEIGHT.role + rows(count, paper.kpis, HEIGHT.kpi), 0);
  return (
    HEIGHT.head +
    HEIGHT.tie * counts.ties +
    HEIGHT.heading * 4 +
    rows(counts.decisions, paper.decisions, HEIGHT.decision) +
    HEIGHT.duty * counts.responsibilities +
    HEIGHT.figures +
    ((moved + rest) / 2) * UNEVEN
  );
}

function longestOf(counts: PaperCounts, list: keyof Paper): number {
  if (list === "moved") return Math.max(...Object.values(counts.moved));
  return list === "kpis" ? Math.max(0, ...counts.kpis) : counts[list];
}
