import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportList } from "@/components/subject-report/report-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = Readonly<{ params: Promise<{ org: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reports");
  return { title: t("title") };
}

export default async function ReportsPage({ params }: Props) {
  const { org } = await params;
  const { mine, coached, managed, timeZone } = await orNotFound(
    (await api()).subjectReports.mine({ org }),
  );
  const t = await getTranslations("reports");
  const others = [
    { title: t("list.coached"), lines: coached },
    { title: t("list.managed"), lines: managed },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <>
      <PageHeader title={t("title")} lead={t("list.lead")} />
      <Section title={t("list.mine")}>
        {mine.length > 0 ? (
          <ReportList isOwn {...{ org, timeZone }} title={t("list.mine")} lines={mine} />
        ) : (
          <EmptyState title={t("list.none")}>{t("list.noneBody")}</EmptyState>
        )}
      </Section>
      {others.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <ReportList isOwn={false} {...{ org, timeZone, title, lines }} />
        </Section>
      ))}
    </>
  );
}
