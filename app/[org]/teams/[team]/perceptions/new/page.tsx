import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { OpenRound } from "@/components/perception/open-round";
import { TeamFrame } from "@/components/team/team-frame";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("perceptions"))("open.title") };
}

export default async function OpenRoundPage(props: Props) {
  const { org, team } = await props.params;
  const t = await getTranslations("perceptions");
  const data = await orNotFound((await api()).perceptions.opening({ org, team }));
  const { today, candidates, lastAsked } = data;
  return (
    <TeamFrame
      org={org}
      team={data.team}
      part="perceptions"
      title={t("open.title")}
      lead={t("open.lead")}
      below={[{ href: `/${org}/teams/${team}/perceptions`, label: t("title") }]}
    >
      <p className="mb-6 text-soft">
        {t("open.asks", {
          responsibilities: data.responsibilities,
          positions: data.positions.length,
        })}
      </p>
      <Messages namespaces={["perceptions", "common", "errors"]}>
        <OpenRound {...{ org, team, today, candidates, lastAsked }} />
      </Messages>
    </TeamFrame>
  );
}
