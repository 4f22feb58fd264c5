import { comparisonSvg } from "@/components/comparison/comparison-svg";
import messages from "@/messages/en/comparison.json";
import type { Comparison } from "@/server/features/comparisons/reads";
import type { Caller } from "./call-as";
import { anOrg, aTeam, type TestOrg } from "./factories";
import { checked, committed, uploaded } from "./upload";

type Team = Awaited<ReturnType<typeof aTeam>>;
export type Compared = Readonly<{
  org: TestOrg;
  cycle: string;
  /** Above north (12 raters) and south (3 raters, too few). */
  division: Team;
  north: Team;
  south: Team;
  /** Beside the division, 13 raters. */
  apart: Team;
}>;

/** A name that a spreadsheet would run. */
export const FORMULA = "=1+1";

/** An organisation with one imported release over four teams, one of them too small to be shown. */
export async function aComparedOrg(): Promise<Compared> {
  const org = await anOrg("Compared");
  const division = await aTeam(org, "Division");
  const [north, south, apart] = [
    await aTeam(org, "North", division),
    await aTeam(org, "South", division),
    await aTeam(org, "Apart"),
  ];
  const rows = [
    "Team,I1,I2,I3,I4",
    ...ratersOf(south.name, 3),
    ...[north.name, apart.name, FORMULA].flatMap((name, at) => ratersOf(name, 12 + at)),
  ];
  const importId = await uploaded(org, `${rows.join("\n")}\n`);
  await checked(org, importId);
  const done = await committed(org, importId);
  const cycle = done.cycles[0]?.id;
  if (!cycle) throw new Error(`the import did not become a cycle: ${JSON.stringify(done)}`);
  return { org, cycle, division, north, south, apart };
}

/** One row a rater: whole forms, no two teams and no two items alike. */
function ratersOf(team: string, raters: number): string[] {
  return Array.from({ length: raters }, (_, rater) =>
    [
      team,
      ...[0, 1, 2, 3].map((item) => 1 + ((raters + rater * 2 + item * rater) % (5 - (item % 2)))),
    ].join(","),
  );
}

/** The imported layer as somebody sees it. */
export function viewed(
  { org }: Compared,
  call: Caller,
  asked: Partial<Parameters<Caller["comparisons"]["view"]>[0]> = {},
): Promise<Comparison> {
  return call.comparisons.view({ org: org.slug, layer: "imported", ...asked });
}

/** The names of the rows, without what makes them unique. */
export function namesOf({ map }: Comparison): string[] {
  return (map?.rows ?? []).map(({ name }) => name.split(" ")[0] ?? "");
}

/** The drawing that the export route makes; text by key, with its values. */
export function drawn(comparison: Comparison): string {
  const t = (word: string, values?: object) =>
    `${word.split(".").reduce<unknown>(stepInto, messages)}${values ? JSON.stringify(values) : ""}`;
  return comparisonSvg(comparison, "en", t);
}

function stepInto(place: unknown, part: string): unknown {
  return typeof place === "object" && place !== null
    ? Object.entries(place).find(([key]) => key === part)?.[1]
    : place;
}
