import type { SubjectCell } from "@/server/domain/disclosure/subject-cell";

/** From so many raters on, a mean to the half leaves one of them an interval of 3 on a scale from 1 to 5. */
const COARSE_FROM = 6;

/**
 * To the half, without spread: more, set beside the earlier figure, would tell of the few who differ. Of a
 * small group even that would, and so would words.
 */
export function coarse(cell: SubjectCell): SubjectCell {
  if (cell.state !== "published" || cell.nFrom < COARSE_FROM) return withheld(cell);
  const { level, key, nFrom, mean } = cell;
  const half = Math.round(mean * 2) / 2;
  return { level, key, state: "coarse", reason: "same-people", nFrom, mean: half };
}

/** Not told, since it would tell of the few who differ from those it was told of before. */
export function withheld(cell: SubjectCell): SubjectCell {
  if (cell.state === "suppressed") return cell;
  return { level: cell.level, key: cell.key, state: "suppressed", reason: "same-people" };
}
