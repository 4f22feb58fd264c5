import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getLabels } from "@/components/letter-labels";
import { Messages } from "@/components/messages";
import { AgreementList } from "@/components/ownership/agreement-list";
import { addressOf, readGridAddress } from "@/components/ownership/grid-address";
import { GridHead } from "@/components/ownership/grid-head";
import { GridLegend } from "@/components/ownership/grid-legend";
import { OwnershipGrid } from "@/components/ownership/ownership-grid";
import { TeamFrame } from "@/components/team/team-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = {
  params: Promise<{ org: string; team: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownership"))("title") };
}

export default async function OwnershipPage(props: Props) {
  const { org, team } = await props.params;
  const address = readGridAddress(await props.searchParams, await getLabels());
  const t = await getTranslations("ownership");
  const on = address.on ?? undefined;
  const page = await orNotFound((await api()).ownership.page({ org, team, on }));
  const { structure, today, userId } = page;
  const path = `/${org}/teams/${team}/ownership`;
  const isToday = page.on === today;
  const canCorrect = page.canEdit && address.isCorrecting && page.on < today;
  const mode = canCorrect ? "correct" : page.canEdit && isToday ? "live" : "read";
  return (
    <Messages namespaces={["ownership", "findings", "common", "errors"]}>
      <TeamFrame
        org={org}
        team={page.team}
        part="ownership"
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={`${path}/dependencies`}>{t("dependencies")}</LinkButton>}
      >
        {page.team.isArchived ? (
          <Notice className="mb-5" title={t("archived")}>
            {t("archivedBody")}
          </Notice>
        ) : null}
        <GridHead path={path} address={address} today={today} canEdit={page.canEdit} />
        {structure.positions.length === 0 ? (
          <EmptyState
            headingLevel={2}
            title={t("noSeats.title")}
            action={
              <LinkButton href={`/${org}/teams/${team}/positions`}>
                {t("noSeats.action")}
              </LinkButton>
            }
          >
            {t("noSeats.body")}
          </EmptyState>
        ) : (
          <OwnershipGrid
            key={`${page.on} ${mode}`}
            data={{ org, team, userId, labels: address.labels, structure }}
            evidence={page.evidence}
            day={page.on}
            mode={mode}
            backHref={addressOf(path, { ...address, isCorrecting: false })}
            legend={<GridLegend labels={address.labels} canEdit={mode !== "read"} />}
          />
        )}
        <AgreementList org={org} team={team} page={page} canEdit={page.canEdit && isToday} />
      </TeamFrame>
    </Messages>
  );
}
