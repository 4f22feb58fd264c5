import { anOrg, type TestOrg } from "../support/factories";
import { checked, committed, uploaded } from "../support/upload";
import { copyCsv } from "./copy";
import { type Line, medianOf } from "./rounds";

const TEAMS = 99;
const RATERS = 54;
const ITEMS = 11;
const RATINGS = TEAMS * RATERS * ITEMS;

/** Import rate: a file from upload to release by the product's own jobs, against COPY of the same bytes. */
export async function importRate(): Promise<Line> {
  const csv = ratingsCsv();
  const orgs: TestOrg[] = [];
  const rounds = 4;
  // The same file a second time is recognised, so each round has an organisation of its own.
  for (let round = 0; round <= rounds; round += 1) orgs.push(await anOrg(`Rate ${round}`));
  const whole = async () => {
    const org = orgs.pop();
    if (!org) throw new Error("more rounds than organisations");
    const importId = await uploaded(org, csv);
    await checked(org, importId);
    const done = await committed(org, importId);
    if (done.rowsDone !== RATINGS) throw new Error(`imported ${done.rowsDone} of ${RATINGS}`);
  };
  const { ours, peer } = await medianOf(whole, () => copyCsv(csv, ITEMS), { rounds, each: 1 });
  const rate = (ms: number) =>
    `${Math.round(RATINGS / (ms / 1000)).toLocaleString("en")} ratings/s`;
  return {
    name: `Import rate, ${RATINGS.toLocaleString("en")} ratings`,
    ours: `upload, check, commit, aggregate, release: ${rate(ours)} (${(ours / 1000).toFixed(2)} s, median)`,
    peer: `COPY of the same file into a bare table: ${rate(peer)} (${(peer / 1000).toFixed(3)} s)`,
    ratio: `${(peer / ours).toFixed(3)} of COPY's rate (higher is better)`,
  };
}

function ratingsCsv(): string {
  const lines = [["Team", ...Array.from({ length: ITEMS }, (_, item) => `I${item + 1}`)].join(",")];
  for (let team = 1; team <= TEAMS; team += 1) {
    for (let rater = 0; rater < RATERS; rater += 1) {
      const answers = Array.from(
        { length: ITEMS },
        (_, item) => 1 + ((team * 7 + rater * 3 + item * (rater % 4)) % 5),
      );
      lines.push([`Team ${team}`, ...answers].join(","));
    }
  }
  return `${lines.join("\n")}\n`;
}
