import { createFormatter, createTranslator } from "next-intl";
import { printedReport } from "@/components/subject-report/paper/printed-report";
import reports from "@/messages/en/reports.json";
import type { CutGroup } from "@/server/domain/disclosure/rater-group";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { groupsTold } from "@/server/domain/subject-report/groups";
import type { NamedImportance } from "@/server/domain/subject-report/importance";
import { type ReportCell, reportOf } from "@/server/domain/subject-report/report";
import type { ExportedReport } from "@/server/features/exports/subject-report";

const { scale, qualities } = CATALOGUE_INSTRUMENT;
const LAYOUT = {
  scale: { min: scale.min, max: scale.max },
  qualities: qualities.map(({ key, items }) => ({ key, items: items.map((item) => item.key) })),
};
type Address = Pick<ReportCell, "level" | "key">;
const ADDRESSES: readonly Address[] = LAYOUT.qualities.flatMap(({ key, items }) => [
  { level: "quality", key },
  { level: "level", key },
  ...items.map((item) => ({ level: "item" as const, key: item })),
]);

/** Cells of a group at every place, each from its place; what the rules of disclosure say is not asked here. */
export function cellsAt(
  group: CutGroup,
  cell: (place: number) => Record<string, unknown> & { state: ReportCell["state"] },
): ReportCell[] {
  // Reason: each test says which figures a state carries; the report reads them as the stored ones.
  return ADDRESSES.map((at, place) => ({ ...at, group, ...cell(place) }) as ReportCell);
}

export const published = (nFrom: number, mean: (place: number) => number) => (place: number) => ({
  ...{ state: "published" as const, nFrom, mean: mean(place), sd: nFrom > 3 ? 0.7 : null },
  agreement: (["agree", "differ", "split", "too-few"] as const)[place % 4],
  histogram: [],
});
export const few = () => ({ state: "suppressed" as const, reason: "too-few" });

const SELF = {
  qualities: new Map(qualities.map(({ key }, at) => [key, { mean: 2.5 + at / 3, level: 3 }])),
  items: new Map(LAYOUT.qualities.flatMap(({ items }) => items.map((key) => [key, 4] as const))),
};

const NAMED: readonly NamedImportance[] = [
  { author: "manager", qualityKey: "trust", choices: 2 },
  { author: "self", qualityKey: "empathy", choices: 1 },
];

/** A report as a reader gets it for a file, with what a test wants to be different. */
export function anExportedReport(
  cells: readonly ReportCell[],
  other: Partial<ExportedReport> & { isSilent?: boolean } = {},
): ExportedReport {
  const { isSilent = false, ...rest } = other;
  const isPulse = rest.isPulse ?? false;
  const self = isSilent ? { qualities: new Map(), items: new Map() } : SELF;
  return {
    ...{ subjectId: "subject", releaseId: "release", organisation: "Northwind (made-up)" },
    ...{ name: "Łukasz Ångström", teamName: null, isBody: false, isPulse },
    ...{ timeZone: "Europe/Berlin", today: "2026-11-30" },
    cycle: {
      name: "Leadership review, autumn",
      releasedAt: new Date("2026-11-19T23:30:00Z"),
      questions: ["What should this person keep doing?", "What should they do differently?"],
      ...{ groupThreshold: 3, commentThreshold: 5, hash: "9f".repeat(32), rules: "5" },
    },
    shared: { sharedAt: new Date("2026-11-21T09:00:00Z"), readAt: null },
    reader: { isSubject: true, mayShare: false, mayNote: false },
    instrument: CATALOGUE_INSTRUMENT,
    selfAt: isSilent ? null : new Date("2026-11-01T09:00:00Z"),
    groups: groupsTold(cells),
    asked: { all: 14, outside: 2, bySubject: 3 },
    report: reportOf(LAYOUT, cells, self, isPulse, isSilent ? [] : NAMED),
    comments: [],
    actions: [],
    followUp: null,
    ...rest,
  };
}

/** The document of a report in its words; a word without a text throws. */
export function paperOf(report: ExportedReport) {
  const onError = (error: Error) => {
    throw error;
  };
  const locale = "en-GB";
  const t = createTranslator({ locale, messages: { reports }, namespace: "reports", onError });
  const format = createFormatter({ locale, timeZone: "UTC", onError });
  return printedReport(report, { locale, t: (key, values) => t(key as "title", values), format });
}
