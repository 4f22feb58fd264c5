import type { OrgContext } from "@/server/infra/context";
import { listStored, type OwnedReport } from "./stored";

export type ReportLine = Readonly<{
  subjectId: string;
  name: string | null;
  /** The leadership of a team as a body. */
  isBody: boolean;
  teamName: string | null;
  cycleName: string;
  releasedAt: Date;
  sharedAt: Date | null;
  readAt: Date | null;
}>;

/** Reports about whoever asks, about those they coach, and for admins all others. */
export async function listReports(ctx: OrgContext) {
  const reports = await listStored(ctx);
  const isCoached = ({ standing }: OwnedReport) => standing.isCoach && !standing.isSubject;
  return {
    timeZone: ctx.org.timeZone,
    mine: reports.filter(({ standing }) => standing.isSubject).map(lineOf),
    coached: reports.filter(isCoached).map(lineOf),
    managed: reports.filter((one) => one.rights.manages && !isCoached(one)).map(lineOf),
  };
}

function lineOf(report: OwnedReport): ReportLine {
  const { subjectId, name, teamName, cycleName, releasedAt, sharedAt, readAt } = report;
  const isBody = report.personId === null;
  return { subjectId, name, isBody, teamName, cycleName, releasedAt, sharedAt, readAt };
}
