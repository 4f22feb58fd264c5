import type { Position, Responsibility } from "@/server/domain/structure/structure";
import { cellKey } from "./conflict";
import { type Labels, parseShown, shownLetters } from "./labels";
import { readTabbed, writeTabbed } from "./tabbed";
import type { CellValue } from "./timeline";

export type Seat = Pick<Position, "id" | "name">;
export type Duty = Pick<Responsibility, "id" | "key" | "name">;

/** The rows and columns of a grid in the order of the screen. */
export type Frame = Readonly<{ duties: readonly Duty[]; seats: readonly Seat[]; labels: Labels }>;

/** What a pasted text asks of which cell, and what of it cannot be done, by place in the text. */
export type Pasted = Readonly<{
  values: ReadonlyMap<string, PastedValue>;
  problems: readonly PasteProblem[];
}>;
/** Without a share in the text, a cell keeps the share it has. */
export type PastedValue = Readonly<{
  letters: CellValue["letters"];
  share: number | null | undefined;
}>;
export type PasteProblem = Readonly<{
  kind: "letters" | "position" | "responsibility" | "outside" | "twice";
  /** As a spreadsheet calls the cell, from A1 on. */
  place: string;
  text: string;
}>;

/** What somebody decided about headings that are no name here: an id, or null to leave it out. */
export type Decisions = Readonly<Record<string, string | null>>;

type Line<T> = Readonly<{ at: number; target: T | "skip" | "outside" | "unknown" }>;

/**
 * Reads a block of cells from a spreadsheet. With headings, cells go where names or keys say; without,
 * they fill the grid from `start` on. One cell alone is for all of `start`'s selection, by the caller.
 */
export function readPaste(
  text: string,
  frame: Frame,
  start: Readonly<{ row: number; column: number }>,
  decisions: Decisions = {},
): Pasted {
  const table = readTabbed(text);
  const heads = headings(table, frame);
  const body = table.slice(heads.hasTop ? 1 : 0);
  const top = table[0] ?? [];
  const left = heads.hasLeft ? 1 : 0;
  const columns: Line<Seat>[] = widest(table, left).map((at) => ({
    at,
    target: heads.hasTop
      ? named(top[at] ?? "", frame.seats, decisions, seatNames)
      : (frame.seats[start.column + at - left] ?? "outside"),
  }));
  const rows: Line<Duty>[] = body.map((cells, index) => ({
    at: index + (heads.hasTop ? 1 : 0),
    target: heads.hasLeft
      ? named(cells[0] ?? "", frame.duties, decisions, dutyNames)
      : (frame.duties[start.row + index] ?? "outside"),
  }));
  return fill(table, rows, columns, frame.labels);
}

/** Cells as text for a spreadsheet, with the names of rows and columns around them if wanted. */
export function writeCopy(
  frame: Frame,
  heldIn: (duty: Duty, seat: Seat) => CellValue,
  hasHeadings: boolean,
): string {
  const rows = frame.duties.map((duty) => [
    ...(hasHeadings ? [duty.name] : []),
    ...frame.seats.map((seat) => cellText(heldIn(duty, seat), frame.labels)),
  ]);
  return writeTabbed(hasHeadings ? [["", ...frame.seats.map(({ name }) => name)], ...rows] : rows);
}

function fill(
  table: readonly (readonly string[])[],
  rows: readonly Line<Duty>[],
  columns: readonly Line<Seat>[],
  labels: Labels,
): Pasted {
  const values = new Map<string, PastedValue>();
  const problems: PasteProblem[] = [];
  const tell = (kind: PasteProblem["kind"], row: number, column: number) => {
    problems.push({ kind, place: placeOf(row, column), text: table[row]?.[column] ?? "" });
  };
  for (const { at, target } of columns) if (target === "unknown") tell("position", 0, at);
  for (const { at, target } of rows) if (target === "unknown") tell("responsibility", at, 0);
  for (const [row, column] of rows.flatMap((one) =>
    columns.map((other) => [one, other] as const),
  )) {
    const text = table[row.at]?.[column.at] ?? "";
    const target = cellAt(row.target, column.target);
    const value = readCell(text, labels);
    if (target === "outside" && text !== "") tell("outside", row.at, column.at);
    if (target === "outside" || target === "nowhere") continue;
    if (!value) tell("letters", row.at, column.at);
    else if (values.has(target.key)) tell("twice", row.at, column.at);
    else values.set(target.key, value);
  }
  return { values, problems };
}

function cellAt(duty: Line<Duty>["target"], seat: Line<Seat>["target"]) {
  if (typeof duty === "object" && typeof seat === "object") {
    return { key: cellKey({ responsibilityId: duty.id, positionId: seat.id }) };
  }
  return duty === "outside" || seat === "outside" ? "outside" : "nowhere";
}

/** The letters, and after them a share of the work in per cent where there is one. */
function readCell(text: string, labels: Labels): PastedValue | null {
  const match = /^(.*?)(?:[\s,;(]*(\d{1,3})\s*%\)?)?$/.exec(text.trim());
  const letters = match ? parseShown(match[1] ?? "", labels) : null;
  if (letters === null) return null;
  const share = match?.[2] === undefined ? undefined : Number(match[2]);
  if (share !== undefined && (share > 100 || letters === "")) return null;
  return { letters, share };
}

function cellText({ letters, share }: CellValue, labels: Labels): string {
  const shown = shownLetters(letters, labels);
  return share === null || letters === "" ? shown : `${shown} ${share}%`;
}

// Headings are taken for such where one of them is a name, or where none of a side could be letters.
function headings(table: readonly (readonly string[])[], frame: Frame) {
  const top = (table[0] ?? []).filter((_, at) => at > 0);
  const left = table.slice(1).map((row) => row[0] ?? "");
  const isSeat = (text: string) => find(text, frame.seats, seatNames) !== undefined;
  const isDuty = (text: string) => find(text, frame.duties, dutyNames) !== undefined;
  const [corner = ""] = table[0] ?? [];
  const isWord = (text: string) => text !== "" && readCell(text, frame.labels) === null;
  const hasLeft = left.some(isDuty) || isDuty(corner) || allWords(left, isWord);
  const first = hasLeft ? top : [corner, ...top];
  const hasTop = !isDuty(corner) && (first.some(isSeat) || (hasLeft && allWords(first, isWord)));
  return { hasLeft, hasTop };
}

function allWords(texts: readonly string[], isWord: (text: string) => boolean): boolean {
  return texts.length > 1 && texts.every(isWord);
}

function named<T extends { id: string }>(
  text: string,
  all: readonly T[],
  decisions: Decisions,
  namesOf: (one: T) => readonly (string | null)[],
): T | "skip" | "unknown" {
  if (text === "") return "skip";
  const decided = decisions[text];
  if (decided === null) return "skip";
  const found = decided ? all.find(({ id }) => id === decided) : find(text, all, namesOf);
  return found ?? "unknown";
}

function find<T>(
  text: string,
  all: readonly T[],
  namesOf: (one: T) => readonly (string | null)[],
): T | undefined {
  const wanted = plainName(text);
  return all.find((one) => namesOf(one).some((name) => name && plainName(name) === wanted));
}

function seatNames(seat: Seat) {
  return [seat.name];
}

function dutyNames(duty: Duty) {
  return [duty.name, duty.key, duty.key && `${duty.key} ${duty.name}`];
}

function plainName(text: string): string {
  return text.normalize("NFKC").trim().replace(/^'/, "").replace(/\s+/g, " ").toLowerCase();
}

function widest(table: readonly (readonly string[])[], from: number): number[] {
  const width = Math.max(...table.map((row) => row.length));
  return Array.from({ length: Math.max(0, width - from) }, (_, at) => at + from);
}

function placeOf(row: number, column: number): string {
  const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}
