import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LatestRelease } from "@/components/overview/latest-release";
import { OwnRating } from "@/components/overview/own-rating";
import { StepList } from "@/components/overview/step-list";
import { TeamStandings } from "@/components/overview/team-standings";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

const LEADS = {
  owner: "leadAdmin",
  admin: "leadAdmin",
  member: "leadMember",
  viewer: "leadViewer",
} as const;

export default async function OverviewPage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const t = await getTranslations("overview");
  const data = await orNotFound((await api()).overview.get({ org }));
  const isOffice = data.role === "owner" || data.role === "admin";
  const isBlind = data.role === "viewer" && !data.seesTeams;
  return (
    <>
      <PageHeader
        title={t("greeting", { name: data.user.name })}
        lead={t(LEADS[data.role], { org: data.org.name })}
      />
      {isBlind ? (
        <EmptyState title={t("viewerEmpty")} headingLevel={2}>
          {t("viewerEmptyBody")}
        </EmptyState>
      ) : (
        <>
          <Section title={t("next")}>
            <StepList
              org={org}
              steps={data.steps}
              counts={data.counts}
              own={data.own}
              pending={data.pending}
              ratings={data.ratings}
            />
          </Section>
          <TeamStandings org={org} standings={data.standings} count={data.counts.mappedTeams} />
          <div className="grid gap-x-9 md:grid-cols-2">
            {data.canRate ? <OwnRating org={org} own={data.own} /> : null}
            <LatestRelease org={org} release={data.release} isOffice={isOffice} />
          </div>
        </>
      )}
    </>
  );
}
