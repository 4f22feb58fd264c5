import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangeKpi, RecordReading, RetireKpi } from "@/components/kpi/kpi-dialogs";
import { KpiFacts } from "@/components/kpi/kpi-facts";
import { PasteReadings } from "@/components/kpi/paste-readings";
import { ReadingChart } from "@/components/kpi/reading-chart";
import { ReadingTable } from "@/components/kpi/reading-table";
import { Messages } from "@/components/messages";
import { TeamFrame } from "@/components/team/team-frame";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string; kpi: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kpis");
  return { title: t("columns.kpi") };
}

export default async function KpiPage(props: Props) {
  const { org, team, kpi } = await props.params;
  const t = await getTranslations("kpis");
  const data = await orNotFound((await api()).kpis.get({ org, team, kpi }));
  const { positions, today } = data;
  return (
    <Messages namespaces={["kpis", "common", "errors"]}>
      <TeamFrame
        org={org}
        team={data.team}
        part="kpis"
        title={data.kpi.name}
        below={[{ href: `/${org}/teams/${team}/kpis`, label: t("title") }]}
        actions={
          data.canEdit ? (
            <>
              <RecordReading {...{ org, team, today }} kpi={data.kpi} />
              <PasteReadings {...{ org, team, today }} kpi={data.kpi.id} />
              <ChangeKpi {...{ org, team, positions }} kpi={data.kpi} />
              <RetireKpi {...{ org, team }} kpi={data.kpi} />
            </>
          ) : null
        }
      >
        <KpiFacts kpi={data.kpi} />
        <Section title={t("readings")} aside={t("readingCount", { count: data.readings.length })}>
          {data.readings.length === 0 ? (
            <p className="text-soft">{t("noReading")}</p>
          ) : (
            <div className="grid gap-6">
              <ReadingChart data={data} />
              <ReadingTable org={org} data={data} />
            </div>
          )}
        </Section>
      </TeamFrame>
    </Messages>
  );
}
