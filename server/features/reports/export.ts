import type { z } from "zod";
import type { Finding } from "@/server/domain/finding/finding";
import { ALTERNATIVES } from "@/server/domain/first-role/model";
import type { ReportFile } from "@/server/domain/report/document";
import { findingRows, indexRows, ownershipRows } from "@/server/domain/report/rows";
import type { Structure } from "@/server/domain/structure/structure";
import { periodStart, pointsBetween } from "@/server/domain/timeline/period";
import { listRows } from "@/server/features/first-role/run-list";
import { namesOf } from "@/server/features/timeline/compare";
import { firstDay } from "@/server/features/timeline/events";
import { pointOn } from "@/server/features/timeline/reads";
import type { TeamContext } from "@/server/infra/context";
import { daysOf, readDay, readRecord } from "./day";
import type { ExportReport, ExportRuns } from "./schema";

/** More results than this no team keeps. */
const MOST_RUNS = 10_000;

/** Rows to take away; findings come as they are too, with what they name, to be said in words. */
export type ExportedReport = Readonly<{
  file: ReportFile;
  findings?: readonly Finding[];
  structure?: Pick<Structure, "responsibilities" | "positions">;
}>;

/** A part of the report of a day. */
export async function exportReport(
  ctx: TeamContext,
  input: z.output<typeof ExportReport>,
): Promise<ExportedReport> {
  const { on } = daysOf(ctx, input.on);
  await note(ctx, input.part, on);
  const file = (rows: Pick<ReportFile, "columns" | "rows">) => fileOf(ctx, input.part, on, rows);
  if (input.part === "indices") return { file: file(await indices(ctx, input.period, on)) };
  const { record, structure, findings } = await readDay(ctx, { from: on, on });
  if (input.part === "ownership") {
    const { history } = record;
    return { file: file(ownershipRows(structure, { history, people: structure.people, day: on })) };
  }
  const { responsibilities, positions } = structure;
  return {
    file: file(findingRows(findings, namesOf({ structure }))),
    findings,
    structure: { responsibilities, positions },
  };
}
/** The team's answers to 'which role first?' up to a day, the newest first. */
export async function exportRuns(
  ctx: TeamContext,
  input: z.output<typeof ExportRuns>,
): Promise<ExportedReport> {
  const { on } = daysOf(ctx, input.on);
  await note(ctx, "runs", on);
  const runs = await listRows(ctx, 1, MOST_RUNS);
  const scores = ALTERNATIVES.map((one) => [`score_${one.toLowerCase()}`, one] as const);
  const rows = runs
    .filter(({ madeOn }) => madeOn <= on)
    .map((run) => ({
      day: run.madeOn,
      ...{ first: run.first, direction: run.direction, arrangement: run.arrangement },
      ...{ label: run.label, margin: run.margin },
      ...Object.fromEntries(scores.map(([column, one]) => [column, run.scores[one]])),
      ...{ respondents: run.respondents, answers: run.answers },
      ...{ weight_set: run.setKey, weight_set_name: run.setName, saved_by: run.madeBy },
    }));
  const columns = [
    ...["day", "first", "direction", "arrangement", "label", "margin"],
    ...scores.map(([column]) => column),
    ...["respondents", "answers", "weight_set", "weight_set_name", "saved_by"],
  ];
  return { file: fileOf(ctx, "runs", on, { columns, rows }) };
}

async function indices(
  ctx: TeamContext,
  period: z.output<typeof ExportReport>["period"],
  on: string,
) {
  const first = await firstDay(ctx);
  if (first === null || first > on) return indexRows([]);
  const start = periodStart(period, on, first);
  const from = first > start ? first : start;
  const { record } = await readRecord(ctx, { from, to: on });
  return indexRows(pointsBetween(from, on).map((day) => pointOn(record, day)));
}

function fileOf(
  { org, team }: TeamContext,
  report: string,
  day: string,
  rows: Pick<ReportFile, "columns" | "rows">,
): ReportFile {
  return { report, organisation: org.name, team: team.name, day, ...rows };
}

// Who took figures out of the product stands in the audit.
function note(ctx: TeamContext, part: string, day: string): Promise<void> {
  return ctx.audit({
    verb: "export.downloaded",
    target: { kind: "team", id: ctx.team.id },
    details: { report: "structure-report", part, day },
  });
}
