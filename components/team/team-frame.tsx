import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";

/** The parts of a team that have pages of their own, in the order of the tabs. */
export const TEAM_PARTS = [
  "first-role",
  "positions",
  "ownership",
  "perceptions",
  "convergence",
  "timeline",
  "scenarios",
  "kpis",
  "talent",
  "report",
] as const;
export type TeamPart = (typeof TEAM_PARTS)[number];

/**
 * The head of every page of a team's structure: the way back, the page's name, one sentence, and the
 * team's parts. `below` is what the page stands under within its part, a run or a round.
 */
export async function TeamFrame(props: {
  org: string;
  team: { id: string; name: string };
  part: TeamPart;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  below?: readonly { href: string; label: ReactNode }[];
  children: ReactNode;
}) {
  const { org, team, part } = props;
  const t = await getTranslations("teams");
  const common = await getTranslations("common");
  const home = `/${org}/teams/${team.id}`;
  const crumbs = [
    { href: `/${org}/teams`, label: t("title") },
    { href: home, label: team.name },
    ...(props.below ?? []),
  ];
  return (
    <>
      <PageHeader
        title={props.title}
        lead={props.lead}
        actions={props.actions}
        breadcrumbs={<Breadcrumbs label={common("breadcrumbs")} items={crumbs} />}
      />
      <div className="no-print">
        <TeamTabs org={org} teamId={team.id} part={part} />
      </div>
      {props.children}
    </>
  );
}

/** The tabs alone, for the team's own page, which has a head of another kind. */
export async function TeamTabs(props: { org: string; teamId: string; part: TeamPart | null }) {
  const t = await getTranslations("teams");
  const home = `/${props.org}/teams/${props.teamId}`;
  const overview = { href: home, label: t("parts.overview"), isCurrent: props.part === null };
  const parts = TEAM_PARTS.map((part) => ({
    href: `${home}/${part}`,
    label: t(`parts.${part}`),
    isCurrent: props.part === part,
  }));
  return <LinkTabs label={t("parts.label")} items={[overview, ...parts]} />;
}
