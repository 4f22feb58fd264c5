import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { OwnScorecards } from "@/components/scorecard/own-scorecards";
import { SharedScorecards } from "@/components/scorecard/shared-scorecards";
import { StartScorecard } from "@/components/scorecard/start-scorecard";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = Readonly<{ params: Promise<{ org: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scorecard");
  return { title: t("title") };
}

export default async function ScorecardsPage({ params }: Props) {
  const { org } = await params;
  const data = await orNotFound((await api()).scorecards.list({ org }));
  const { own, shared, canRate, timeZone } = data;
  const t = await getTranslations("scorecard");
  const hasDraft = own.some(({ submittedAt }) => submittedAt === null);
  const start = canRate ? (
    <Messages namespaces={["errors"]}>
      <StartScorecard
        org={org}
        label={t(hasDraft ? "list.continue" : own.length > 0 ? "list.startNew" : "list.start")}
      />
    </Messages>
  ) : null;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("list.lead")}
        actions={own.length > 0 ? start : null}
      />
      <Section title={t("list.own")}>
        <OwnScorecards org={org} timeZone={timeZone} scorecards={own} start={start} />
      </Section>
      <Section title={t("list.shared")} aside={t("list.sharedAside")}>
        <SharedScorecards org={org} timeZone={timeZone} scorecards={shared} />
      </Section>
    </>
  );
}
