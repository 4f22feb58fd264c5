import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { TeamFrame } from "@/components/team/team-frame";
import { KeepSnapshot } from "@/components/timeline/keep-snapshot";
import { TimelineView } from "@/components/timeline/timeline-view";
import { LinkButton } from "@/components/ui/link-button";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = {
  params: Promise<{ org: string; team: string }>;
  searchParams: Promise<{ period?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("timeline");
  return { title: t("title") };
}

export default async function TimelinePage(props: Props) {
  const { org, team } = await props.params;
  const { period } = await props.searchParams;
  const t = await getTranslations("timeline");
  // Reason: an address is unchecked text; the procedure takes what it does not know for the usual.
  const asked = period as "12m" | undefined;
  const read = await orNotFound((await api()).timeline.read({ org, team, period: asked }));
  const home = `/${org}/teams/${team}`;
  return (
    <Messages namespaces={["timeline", "common", "errors"]}>
      <TeamFrame
        org={org}
        team={read.team}
        part="timeline"
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={`${home}/timeline/compare`}>{t("compare")}</LinkButton>
            {read.canEdit && read.hasRecord ? <KeepSnapshot org={org} team={team} /> : null}
          </>
        }
      >
        <TimelineView home={home} timeline={read} />
      </TeamFrame>
    </Messages>
  );
}
