import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { InviteMore } from "@/components/perception/invite-more";
import { ClosingFacts, OpenFacts } from "@/components/perception/open-facts";
import { ResultList } from "@/components/perception/result-list";
import { RoundActions } from "@/components/perception/round-actions";
import { TeamFrame } from "@/components/team/team-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { dateOfDay } from "@/server/domain/day";

type Props = { params: Promise<{ org: string; team: string; round: string }> };

const LEADS = {
  open: "leadOpen",
  closing: "leadClosing",
  closed: "leadClosed",
  cancelled: "leadCancelled",
} as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("perceptions"))("results.title") };
}

export default async function RoundPage(props: Props) {
  const { org, team, round: roundId } = await props.params;
  const [t, format] = await Promise.all([getTranslations("perceptions"), getFormatter()]);
  const data = await orNotFound((await api()).perceptions.get({ org, team, roundId }));
  const { round, rows, canManage } = data;
  const home = `/${org}/teams/${team}/perceptions`;
  const place = { org, team, roundId };
  const names = new Map([...data.positions, ...data.options].map(({ id, name }) => [id, name]));
  const hasFigures = rows?.some(({ perceived }) => perceived.state !== "suppressed") ?? false;
  const opened = format.dateTime(dateOfDay(round.openedOn), { dateStyle: "long" });
  return (
    <TeamFrame
      org={org}
      team={data.team}
      part="perceptions"
      title={t("round.title", { date: opened })}
      lead={t(`round.${LEADS[round.state]}`, { count: round.done })}
      below={[{ href: home, label: t("title") }]}
      actions={
        canManage && round.state === "open" ? (
          <Messages namespaces={["perceptions", "common", "errors"]}>
            <InviteMore {...place} />
            <RoundActions {...place} done={round.done} />
          </Messages>
        ) : hasFigures ? (
          <LinkButton tone="primary" href={`${home}/${roundId}/session`}>
            {t("round.session")}
          </LinkButton>
        ) : null
      }
    >
      {round.state === "open" ? <OpenFacts round={round} home={home} /> : null}
      {round.state === "closing" ? <ClosingFacts href={`${home}/${roundId}`} /> : null}
      {rows && hasFigures ? <ResultList rows={rows} names={names} /> : null}
      {rows && !hasFigures ? (
        <EmptyState title={t("results.nothing")} headingLevel={2}>
          {t("results.nothingBody")}
        </EmptyState>
      ) : null}
    </TeamFrame>
  );
}
