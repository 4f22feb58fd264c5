import type { CompiledMapping } from "./compile";
import { createFormRegister, type FormRegister } from "./form-register";
import { type ImportLimits, importLimits } from "./limit";
import { FileRefusal, type Problem, problemAt } from "./problem";
import type { RaterGroup } from "./rater-group";
import type { Registry } from "./registry";
import { createPlaces, type Place, type Places, readPlace, subjectNumber } from "./row-place";
import { type Ratings, readRatings, type StagedAnswer } from "./row-ratings";
import { isBlankRow, type SourceRow } from "./source-row";

/**
 * A valid row. Without a person the subject is the team's leadership as a body. `rater` numbers
 * distinct raters from 0; rows of one form share cycle, team, person and rater (long layout).
 */
export type StagedRow = {
  readonly row: number;
  readonly cycle: string;
  readonly team: string;
  readonly person: string | null;
  readonly group: RaterGroup;
  readonly rater: number;
  readonly answers: readonly StagedAnswer[];
  readonly notAnswered: number;
};

export type RowOutcome =
  | { readonly kind: "blank" }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "staged"; readonly staged: StagedRow };

export type RowChecker = {
  check(row: SourceRow): RowOutcome;
  readonly teams: Registry;
  readonly persons: Registry;
  readonly cycles: Registry;
  raters(): number;
};

type State = {
  readonly places: Places;
  readonly forms: FormRegister;
  readonly ratingLimit: number;
  ratings: number;
};

/**
 * Checks rows one by one against a compiled mapping, in the order of the file. Throws FileRefusal
 * for too many teams, persons, cycles or ratings; everything else is a problem of its row.
 */
export function createRowChecker(
  mapping: CompiledMapping,
  limits: ImportLimits = importLimits,
): RowChecker {
  const places = createPlaces(limits);
  const forms = createFormRegister(mapping.items.length);
  const state: State = { places, forms, ratingLimit: limits.ratings, ratings: 0 };
  return {
    check: (row) => checkRow(row, mapping, state),
    teams: places.teams,
    persons: places.persons,
    cycles: places.cycles,
    raters: () => forms.raters(),
  };
}

function checkRow(row: SourceRow, mapping: CompiledMapping, state: State): RowOutcome {
  if (row.defect) {
    const { code, params } = row.defect;
    return { kind: "refused", problems: [problemAt(row.line, null, code, "", params)] };
  }
  if (isBlankRow(row.cells)) return { kind: "blank" };
  const problems: Problem[] = [];
  const place = readPlace(row, mapping, state.places, problems);
  const ratings = readRatings(row, mapping, problems);
  if (place === null || problems.length > 0) return { kind: "refused", problems };
  const rater = state.forms.rater(place.raterKey);
  const repeated = findRepeated(row, mapping, state, place, rater, ratings);
  if (repeated) return { kind: "refused", problems: [repeated] };
  return { kind: "staged", staged: stage(row, place, rater, ratings, state) };
}

// The value names the rater or the item: the rating itself is valid and stays out of the report.
function findRepeated(
  row: SourceRow,
  mapping: CompiledMapping,
  { forms }: State,
  place: Place,
  rater: number,
  ratings: Ratings,
): Problem | null {
  if (place.raterKey === null || mapping.raterAt === null) return null;
  const subject = subjectNumber(place);
  const claimed = mapping.long ? ratings.items : [0];
  if (claimed.every((item) => forms.claim(subject, rater, item))) return null;
  const at = mapping.long ? mapping.long.itemAt : mapping.raterAt;
  const code = mapping.long ? "duplicate_rating" : "duplicate_rater";
  return problemAt(row.line, mapping.header[at] ?? null, code, (row.cells[at] ?? "").trim());
}

function stage(
  row: SourceRow,
  place: Place,
  rater: number,
  { answers, notAnswered }: Ratings,
  state: State,
): StagedRow {
  state.ratings += answers.length;
  const limit = state.ratingLimit;
  if (state.ratings > limit) throw new FileRefusal("too_many_ratings", { limit }, row.line);
  const { cycle, team, person, group } = place;
  return {
    row: row.line,
    cycle: cycle.name,
    team: team.name,
    person: person?.name ?? null,
    group,
    rater,
    answers,
    notAnswered,
  };
}
