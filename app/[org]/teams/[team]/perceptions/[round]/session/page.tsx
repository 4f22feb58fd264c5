import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { SessionView } from "@/components/perception/session-view";
import { TeamFrame } from "@/components/team/team-frame";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = {
  params: Promise<{ org: string; team: string; round: string }>;
  searchParams: Promise<{ row?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("perceptions"))("session.title") };
}

export default async function SessionPage(props: Props) {
  const { org, team, round: roundId } = await props.params;
  const { row: asked } = await props.searchParams;
  const t = await getTranslations("perceptions");
  const data = await orNotFound((await api()).perceptions.get({ org, team, roundId }));
  const { positions, canEdit } = data;
  // Settled rows stand first, so that the place of a row says how far the room has come.
  const rows = data.rows?.toSorted(
    (a, b) => Number(b.settled !== null) - Number(a.settled !== null),
  );
  const home = `/${org}/teams/${team}/perceptions`;
  const row =
    rows?.find(({ id }) => id === asked) ??
    rows?.find(({ settled }) => settled === null) ??
    rows?.[0];
  // Typed routes know literal paths only.
  if (!rows || !row) redirect(`${home}/${roundId}` as Route);
  const names = new Map([...positions, ...data.options].map(({ id, name }) => [id, name]));
  return (
    <TeamFrame
      org={org}
      team={data.team}
      part="perceptions"
      title={t("session.title")}
      lead={t("session.lead")}
      below={[
        { href: home, label: t("title") },
        { href: `${home}/${roundId}`, label: t("results.title") },
      ]}
    >
      <Messages namespaces={["perceptions", "common", "errors"]}>
        <SessionView {...{ org, team, roundId, rows, row, positions, names, canEdit }} />
      </Messages>
    </TeamFrame>
  );
}
