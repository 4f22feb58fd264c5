import { type FigureProblem, parseFigure } from "./figure";

export type Reading = Readonly<{ day: string; value: number; note: string | null }>;

/** What is wrong in a line (from 1), with the words that stood there. */
export type PasteProblem = Readonly<{
  line: number;
  why: FigureProblem | "day" | "future" | "twice" | "too-many" | "note";
  text: string;
}>;

/** Lines a paste may hold: four years of weekly readings several times over. */
export const MAX_LINES = 1000;
const MAX_NOTE = 500;

/**
 * Readings from pasted or uploaded text, one a line: day (YYYY-MM-DD), figure and, if wanted, a note,
 * parted by tabs, semicolons or commas. A first line of headings is skipped. Nothing is guessed: every
 * line that cannot be taken is a problem, and a caller with problems takes none.
 */
export function parseReadings(
  text: string,
  today: string,
): Readonly<{ readings: readonly Reading[]; problems: readonly PasteProblem[] }> {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const filled = lines
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((line) => line.text.trim() !== "");
  const [first] = filled;
  const rows = first && isHeading(first.text) ? filled.slice(1) : filled;
  const beyond = rows[MAX_LINES];
  if (beyond) {
    return { readings: [], problems: [{ line: beyond.line, why: "too-many", text: "" }] };
  }
  const readings: Reading[] = [];
  const problems: PasteProblem[] = [];
  const days = new Set<string>();
  for (const row of rows) {
    const read = readLine(row.text, today);
    if ("why" in read) problems.push({ line: row.line, ...read });
    else if (days.has(read.day)) problems.push({ line: row.line, why: "twice", text: read.day });
    else {
      days.add(read.day);
      readings.push(read);
    }
  }
  return { readings, problems };
}

function isHeading(line: string): boolean {
  return !/\d/.test(fieldsOf(line)[0] ?? "");
}

function readLine(line: string, today: string): Reading | Omit<PasteProblem, "line"> {
  const [day = "", figure = "", ...rest] = fieldsOf(line);
  if (!isDay(day)) return { why: "day", text: day };
  if (day > today) return { why: "future", text: day };
  const parsed = parseFigure(figure);
  if (!parsed.ok) return { why: parsed.why, text: figure };
  const note = rest.join(", ").trim();
  if (note.length > MAX_NOTE) return { why: "note", text: note.slice(0, 60) };
  return { day, value: parsed.value, note: note || null };
}

// By the strongest separator that the line holds, so that a decimal comma survives tabs and semicolons.
function fieldsOf(line: string): string[] {
  const separator = ["\t", ";"].find((one) => line.includes(one)) ?? ",";
  return line.split(separator).map((field) =>
    field
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim(),
  );
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
