import { foldName } from "@/server/domain/name";
import {
  DEMAND_SIDES,
  DemandInput,
  type DemandSide,
  OFFER_LEVELS,
  type OfferLevel,
  quarterIn,
} from "./demand";

/** Columns of pasted rows, in the order in which they are taken where no header names them. */
export const PASTE_COLUMNS = [
  "role",
  "side",
  "skills",
  "start",
  "seats",
  "level",
  "responsibility",
  "location",
  "critical",
  "hub",
  "backup",
] as const;
export type PasteColumn = (typeof PASTE_COLUMNS)[number];

/** What names in a row may refer to. */
export type PasteNames = Readonly<{
  responsibilities: readonly Readonly<{ id: string; key: string | null; name: string }>[];
  hubs: readonly Readonly<{ id: string; name: string }>[];
}>;

/** What is wrong in a row (1 is the first one pasted); `key` is a key of messages `errors`. */
export type PasteProblem = Readonly<{ row: number; column: PasteColumn; key: string }>;
export type PasteResult = Readonly<{
  demands: readonly DemandInput[];
  problems: readonly PasteProblem[];
}>;

const FIELDS: Readonly<Record<string, PasteColumn>> = {
  startQuarter: "start",
  responsibilityId: "responsibility",
  isCritical: "critical",
  hubId: "hub",
  backupHubId: "backup",
};
// What a name leads to that nothing has: refused by the schema at its own field.
const UNKNOWN = "unknown";
const YES = ["yes", "y", "x", "true", "1", "critical"];

/**
 * Demands from rows copied in a spreadsheet (cells between tabs; quoted cells may hold line breaks). A first
 * row that names columns sets their order. Rows with problems are left out; empty rows are passed over.
 */
export function readPaste(text: string, names: PasteNames): PasteResult {
  const rows = cellsIn(text).map((cells, index) => ({ cells, row: index + 1 }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const header = columnsIn(filled[0]?.cells ?? []);
  const columns = header ?? PASTE_COLUMNS;
  const demands: DemandInput[] = [];
  const problems: PasteProblem[] = [];
  for (const { cells, row } of header ? filled.slice(1) : filled) {
    const cell = (column: PasteColumn) => cells[columns.indexOf(column)] ?? "";
    const read = DemandInput.safeParse(demandOf(cell, names));
    if (read.success) demands.push(read.data);
    else {
      problems.push(
        ...read.error.issues.map(({ path, message }) => ({
          row,
          column: columnOf(String(path[0])),
          key: message,
        })),
      );
    }
  }
  return { demands, problems };
}

/** The rows and cells of a text copied from a spreadsheet, trimmed. */
export function cellsIn(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    const value = found[1]?.replaceAll('""', '"') ?? found[2] ?? "";
    rows.at(-1)?.push(value.trim());
    if (found[3] === "") break;
    if (found[3] !== "\t") rows.push([]);
  }
  return rows;
}

function columnsIn(cells: readonly string[]): readonly (PasteColumn | null)[] | null {
  const columns = cells.map(
    (cell) => PASTE_COLUMNS.find((column) => foldName(cell).startsWith(column)) ?? null,
  );
  const isHeader = columns.includes("role") && columns.includes("side");
  return isHeader ? columns : null;
}

function demandOf(cell: (column: PasteColumn) => string, names: PasteNames) {
  return {
    role: cell("role"),
    side: wordIn(cell("side"), DEMAND_SIDES) satisfies DemandSide | null,
    responsibilityId: responsibilityIn(cell("responsibility"), names),
    skills: cell("skills").split(/[,;\n]/),
    startQuarter: quarterIn(cell("start")) ?? UNKNOWN,
    seats: cell("seats") === "" ? 1 : Number(cell("seats").replace(",", ".")),
    level: wordIn(cell("level") || "mid", OFFER_LEVELS) satisfies OfferLevel | null,
    location: cell("location"),
    isCritical: YES.includes(foldName(cell("critical"))),
    hubId: hubIn(cell("hub"), names),
    backupHubId: hubIn(cell("backup"), names),
  };
}

function wordIn<W extends string>(text: string, words: readonly W[]): W | null {
  return words.find((word) => word === foldName(text)) ?? null;
}

function responsibilityIn(text: string, { responsibilities }: PasteNames): string | null {
  if (text === "") return null;
  const wanted = foldName(text);
  const found = responsibilities.find(
    ({ key, name }) => foldName(name) === wanted || (key !== null && foldName(key) === wanted),
  );
  return found?.id ?? UNKNOWN;
}

function hubIn(text: string, { hubs }: PasteNames): string | null {
  if (text === "") return null;
  return hubs.find(({ name }) => foldName(name) === foldName(text))?.id ?? UNKNOWN;
}

function columnOf(field: string): PasteColumn {
  return FIELDS[field] ?? PASTE_COLUMNS.find((column) => column === field) ?? "role";
}
