import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReleaseCell } from "@/server/domain/disclosure/cell";
import { releaseCells, scoredTotals } from "@/server/domain/disclosure/release";
import { scoreRater } from "@/server/domain/statistics/scale";
import { rowsFromRatings, teamsFromRows } from "@/server/domain/statistics/sufficient";

type Form = (number | null)[];
const items = ["i1", "i2", "i3"];
const layout = { scale: { min: 1, max: 5 }, qualities: [{ key: "q", items }] };

function release(forms: readonly Form[], threshold = 5): ReleaseCell[] {
  const ratings = forms.map((form) => ({
    team: "a",
    answers: Object.fromEntries(items.map((item, index) => [item, form[index] ?? null])),
  }));
  return releaseCells(layout, teamsFromRows(layout, rowsFromRatings(layout, ratings)), threshold);
}
const states = (cells: readonly ReleaseCell[]) =>
  cells.map((cell) => (cell.state === "published" ? "published" : cell.reason));
const complete: Form[] = [
  [1, 2, 3],
  [2, 4, 4],
  [3, 3, 5],
  [4, 2, 3],
  [5, 4, 2],
  [2, 3, 4],
];
const hidden = ["complementary", "complementary", "complementary"];

describe("cells of a release", () => {
  it("shows a quality and all its items when all forms are complete", () => {
    const cells = release(complete);
    expect(states(cells)).toEqual(["published", "published", "published", "published"]);
    expect(cells.map(({ level, key }) => [level, key])).toEqual([
      ["quality", "q"],
      ["item", "i1"],
      ["item", "i2"],
      ["item", "i3"],
    ]);
    expect(cells[1]).toMatchObject({ n: 6, mean: 17 / 6 });
  });

  it("shows markers below the threshold", () => {
    expect(states(release(complete.slice(0, 4)))).toEqual(Array(4).fill("too-few"));
    expect(JSON.stringify(release(complete.slice(0, 4)))).not.toMatch(/"n"|mean|\d\.\d/);
  });

  it("hides the items beside few incomplete forms, whose answers would be the remainder", () => {
    for (let few = 1; few <= 4; few += 1) {
      const cells = release([...complete, ...Array<Form>(few).fill([1, null, 2])]);
      expect(states(cells)).toEqual(["published", ...hidden]);
      expect(cells[0]).toMatchObject({ histogram: null });
    }
    const enough = release([...complete, ...Array<Form>(5).fill([1, null, 2])]);
    expect(states(enough)).toEqual(["published", "published", "published", "published"]);
    expect(enough[0]).toMatchObject({ n: 11 });
    expect(enough[2]).toMatchObject({ n: 6 });
  });

  it("counts a form too thin to be scored as incomplete", () => {
    const cells = release([...complete, [1, null, null]]);
    expect(states(cells)).toEqual(["published", ...hidden]);
    expect(cells[0]).toMatchObject({ n: 6 });
  });

  it("hides all items when one has too few answers of its own", () => {
    const forms = complete.map(
      ([a, b, c], index): Form => [a ?? 1, b ?? 1, index < 3 ? null : (c ?? 1)],
    );
    expect(states(release(forms))).toEqual([
      "published",
      "complementary",
      "complementary",
      "too-few",
    ]);
  });

  it("treats an item that nobody answered as not asked", () => {
    const forms = complete.map(([a, b]): Form => [a ?? 1, b ?? 1, null]);
    expect(states(release(forms))).toEqual(["published", "published", "published", "too-few"]);
  });

  it("does not tell which item is extreme when the quality would give its mean away", () => {
    const forms = complete.map(([a, b]): Form => [a ?? 1, b ?? 1, 5]);
    expect(states(release(forms))).toEqual(["published", ...hidden]);
    const alike = complete.map(([a, b]): Form => [a ?? 1, b ?? 1, 3]);
    expect(states(release(alike))).toEqual(["published", ...hidden]);
  });

  it("hides the items of a quality whose raters are alike", () => {
    const forms: Form[] = [
      [1, 3, 5],
      [3, 1, 5],
      [5, 3, 1],
      [2, 3, 4],
      [4, 3, 2],
      [3, 4, 2],
    ];
    expect(states(release(forms))).toEqual(["nearly-alike", ...hidden]);
  });

  it("treats a quality of one item like its item", () => {
    const one = { scale: layout.scale, qualities: [{ key: "q", items: ["i1"] }] };
    const ratings = Array.from({ length: 6 }, () => ({ team: "a", answers: { i1: 5 } }));
    const cells = releaseCells(one, teamsFromRows(one, rowsFromRatings(one, ratings)), 5);
    expect(states(cells)).toEqual(["near-top", "near-top"]);
  });

  it("shows items without their quality when too few forms can be scored", () => {
    const forms: Form[] = [0, 1, 2, 3, 4, 5].map((index) => [(index % 5) + 1, null, null]);
    expect(states(release(forms))).toEqual(["too-few", "published", "too-few", "too-few"]);
  });

  it("scores raters who answered at least half", () => {
    const totals = [1, 2, 3].map((answered) => ({ answered, n: 1, sum: 1, sumSq: 1 }));
    expect(scoredTotals(totals, 3).map(({ answered }) => answered)).toEqual([2, 3]);
    expect(scoredTotals(totals, 2).map(({ answered }) => answered)).toEqual([1, 2, 3]);
  });
});

describe("no published means together tell the answers of fewer raters than the threshold", () => {
  const threshold = 3;
  const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 6 });
  const forms = fc.array(fc.tuple(answer, answer, answer), { minLength: 3, maxLength: 11 });

  it("holds for every set of one or two raters", () => {
    let shown = 0;
    fc.assert(
      fc.property(forms, (panel) => {
        const cells = release(panel, threshold);
        if (cells.every(({ state }) => state === "published")) shown += 1;
        expect(exposed(publishedRows(cells, panel), panel.length, threshold)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(shown).toBeGreaterThan(0);
  });

  it("would find what unsuppressed means tell", () => {
    const panel: Form[] = [...complete, [1, null, 2]];
    const rows = ["q", ...items].map((key) => rowOf(key, panel));
    expect(exposed(rows, panel.length, threshold)).toContainEqual([6]);
  });
});

const PRIME = 1_000_003;

function publishedRows(cells: readonly ReleaseCell[], panel: readonly Form[]): number[][] {
  return cells.filter(({ state }) => state === "published").map(({ key }) => rowOf(key, panel));
}

/** A published mean times its n as weights of the unknown answers, rater by rater, modulo a prime. */
function rowOf(key: string, panel: readonly Form[]): number[] {
  return panel.flatMap((form) =>
    form.map((answer, index) => {
      if (answer === null) return 0;
      if (key !== "q") return items[index] === key ? 1 : 0;
      const given = form.filter((value) => value !== null).length;
      return scoreRater(form) === null ? 0 : power(given, PRIME - 2);
    }),
  );
}

/** Sets of fewer raters than the threshold that some combination of the rows is about, and about nobody else. */
function exposed(rows: number[][], raters: number, threshold: number): number[][] {
  const whole = rank(rows);
  const pairs = Array.from({ length: raters }, (_, a) =>
    Array.from({ length: raters - a }, (_, step) => (step === 0 ? [a] : [a, a + step])),
  ).flat();
  return pairs
    .filter((set) => set.length < threshold)
    .filter((set) => {
      const outside = rows.map((row) => row.filter((_, i) => !set.includes(Math.floor(i / 3))));
      return rank(outside) < whole;
    });
}

function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, index) => index >= found && row[column] !== 0);
    const row = left[pivot];
    if (row === undefined) continue;
    left.splice(pivot, 1);
    left.splice(found, 0, row);
    const inverse = power(row[column] ?? 1, PRIME - 2);
    for (const other of left.slice(found + 1)) {
      const factor = ((other[column] ?? 0) * inverse) % PRIME;
      row.forEach((value, i) => {
        other[i] = ((((other[i] ?? 0) - factor * value) % PRIME) + PRIME) % PRIME;
      });
    }
    found += 1;
  }
  return found;
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power((base * base) % PRIME, Math.floor(exponent / 2));
  return exponent % 2 === 0 ? half : (half * base) % PRIME;
}
