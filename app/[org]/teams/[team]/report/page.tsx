import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { ReportDays } from "@/components/report/report-days";
import { ReportFiles } from "@/components/report/report-files";
import { ReportView } from "@/components/report/report-view";
import { PrintButton } from "@/components/talent/print-button";
import { TeamFrame } from "@/components/team/team-frame";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = {
  params: Promise<{ org: string; team: string }>;
  searchParams: Promise<{ on?: string; since?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report");
  return { title: t("title") };
}

export default async function ReportPage(props: Props) {
  const { org, team } = await props.params;
  const { on, since } = await props.searchParams;
  const t = await getTranslations("report");
  const report = await orNotFound((await api()).reports.structure({ org, team, on, since }));
  const home = `/${org}/teams/${team}`;
  return (
    <Messages namespaces={["common"]}>
      <TeamFrame
        org={org}
        team={report.team}
        part="report"
        title={t("title")}
        lead={<span className="no-print">{t("lead")}</span>}
        actions={<PrintButton label={t("print")} />}
      >
        <ReportDays home={home} report={report} />
        <ReportView home={home} report={report} />
        <ReportFiles
          org={org}
          team={team}
          on={report.on === report.today ? undefined : report.on}
          hasRuns={report.canReadRuns}
        />
      </TeamFrame>
    </Messages>
  );
}
