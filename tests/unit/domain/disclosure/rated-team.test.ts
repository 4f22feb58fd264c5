import { describe, expect, it } from "vitest";
import {
  mayTellTeam,
  overallOfRated,
  type RatedTeam,
  ratedTeamCells,
  type TeamCut,
} from "@/server/domain/disclosure/rated-team";
import { cellsOfCut } from "@/server/domain/disclosure/subject";
import { cutOf, type Form, LAYOUT } from "../../../support/cut";

const form = (trust: (number | null)[]): Form => ({ trust, empathy: [3, 4], levels: [3, 4] });
const FORMS = [form([2, 3, 4, 3]), form([4, 4, 3, 5]), form([3, 2, 4, 4])];
const FEW = [form([5, 3, 3, 2]), form([1, 2, 2, 4])];
const HIGH = [form([5, 5, 5, 5]), form([5, 5, 5, 5]), form([5, 5, 5, 5])];

function aCut(people: string, forms: readonly Form[], isTold = true): TeamCut {
  const cut = cutOf("peers", forms);
  const cells = isTold ? cellsOfCut(LAYOUT, cut, 3) : null;
  return {
    people: people.split(""),
    fresh: people.split(""),
    cells,
    totals: isTold ? cut.totals : {},
    parts: [forms.length],
  };
}

function aTeam(cuts: TeamCut[], forms: readonly Form[], rest: Partial<RatedTeam> = {}): RatedTeam {
  return {
    team: "T",
    mayTell: true,
    totals: cutOf("peers", forms).totals,
    cuts,
    ...rest,
  };
}

const trustOf = (team: RatedTeam, threshold = 5) =>
  ratedTeamCells(LAYOUT, team, threshold).find(({ key }) => key === "trust");
const WHOLE = [aCut("abc", FORMS), aCut("def", FORMS)];
const withheld = { state: "suppressed", reason: "complementary" };

describe("a team's figure in the rated layer", () => {
  it("is a mean to a tenth with a band of people, and nothing more", () => {
    expect(trustOf(aTeam(WHOLE, [...FORMS, ...FORMS]))).toEqual({
      ...{ team: "T", level: "quality", key: "trust", state: "published", n: 6, mean: 3.4 },
      ...{
        sd: null,
        rWgJ: null,
        rStarWgJ: null,
        adMJ: null,
        agreement: "too-few",
        histogram: null,
      },
    });
  });

  it("needs as many people as the threshold, however many forms they filled", () => {
    const same = [aCut("abc", FORMS), aCut("abc", FORMS)];
    expect(trustOf(aTeam(same, [...FORMS, ...FORMS]))).toMatchObject({ reason: "too-few" });
  });

  it("needs enough subjects, their agreement, or a team rated as a body", () => {
    const subject = (isBody: boolean, hasConsented = false) => ({ isBody, hasConsented });
    expect(mayTellTeam([])).toBe(false);
    expect(mayTellTeam([subject(false)])).toBe(false);
    expect(mayTellTeam([subject(true)])).toBe(true);
    expect(mayTellTeam([subject(true), subject(false)])).toBe(false);
    expect(mayTellTeam([subject(false, true), subject(false, true)])).toBe(true);
    expect(mayTellTeam([subject(false), subject(false), subject(false)])).toBe(true);
    expect(trustOf(aTeam(WHOLE, [...FORMS, ...FORMS], { mayTell: false }))).toMatchObject(withheld);
  });

  it("is withheld where reports taken from it would leave the few of a hidden group", () => {
    const hidden = aCut("gh", FEW, false);
    const forms = [...FORMS, ...FORMS, ...FEW];
    expect(trustOf(aTeam([...WHOLE, hidden], forms))).toMatchObject(withheld);
    const five = aCut("ghijk", [...FEW, ...FORMS], false);
    expect(trustOf(aTeam([...WHOLE, five], [...FORMS, ...forms]))).toMatchObject({
      state: "published",
    });
  });

  it("is withheld where what is left would be a group told in words only", () => {
    const rough = [...WHOLE, aCut("ghi", HIGH)];
    expect(trustOf(aTeam(rough, [...FORMS, ...FORMS, ...HIGH]))).toMatchObject(withheld);
  });

  it("is withheld where answers told before would leave few of a hidden group", () => {
    const hidden = aCut("ghijk", [...FEW, ...FORMS], false);
    const forms = [...FORMS, ...FORMS, ...FEW, ...FORMS];
    expect(trustOf(aTeam([...WHOLE, hidden], forms))?.state).toBe("published");
    const known = { ...hidden, fresh: ["g", "h", "i"] };
    expect(trustOf(aTeam([...WHOLE, known], forms))).toMatchObject(withheld);
  });

  it("is a word at an end of the scale", () => {
    const forms = [...HIGH, ...HIGH];
    const two = [aCut("abc", HIGH), aCut("def", HIGH)];
    expect(trustOf(aTeam(two, forms))).toMatchObject({ state: "extreme", reason: "near-top" });
    // What binds a hidden group to the end of the scale is not told in words either.
    const hidden = [aCut("abcdef", forms), aCut("ghijk", [...HIGH, ...HIGH.slice(1)], false)];
    expect(trustOf(aTeam(hidden, [...forms, ...HIGH, ...HIGH.slice(1)]))).toMatchObject(withheld);
  });

  it("makes what is said over all teams", () => {
    const cells = ratedTeamCells(LAYOUT, aTeam(WHOLE, [...FORMS, ...FORMS]), 5);
    const means = cells.flatMap((cell) => (cell.state === "published" ? [cell.mean] : []));
    const isWhole = means.length === LAYOUT.qualities.length;
    expect(overallOfRated(LAYOUT, cells)).toMatchObject({ groups: isWhole ? 1 : 0, icc1: null });
    expect(overallOfRated(LAYOUT, [])).toMatchObject({ groups: 0, raters: 0, grandMean: null });
  });
});
