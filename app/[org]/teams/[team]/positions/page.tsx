import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { AsOfForm } from "@/components/position/as-of-form";
import { CreatePosition } from "@/components/position/position-forms";
import { seatPlace } from "@/components/position/seat-data";
import { SeatList } from "@/components/position/seat-list";
import { TeamFrame } from "@/components/team/team-frame";
import { Notice } from "@/components/ui/notice";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = {
  params: Promise<{ org: string; team: string }>;
  searchParams: Promise<{ on?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("positions");
  return { title: t("title") };
}

export default async function PositionsPage(props: Props) {
  const { org, team } = await props.params;
  const { on } = await props.searchParams;
  const t = await getTranslations("positions");
  const format = await getFormatter();
  const asked = typeof on === "string" ? on : undefined;
  const data = await orNotFound((await api()).positions.ofTeam({ org, team, on: asked }));
  const day = format.dateTime(new Date(data.on), { dateStyle: "long", timeZone: "UTC" });
  const isPast = data.on < data.today;
  return (
    <Messages namespaces={["positions", "common", "errors"]}>
      <TeamFrame
        org={org}
        team={data.team}
        part="positions"
        title={t("title")}
        lead={t("lead")}
        actions={
          data.canManage ? <CreatePosition place={{ org, team }} today={data.today} /> : null
        }
      >
        {data.positions.length > 0 ? (
          <AsOfForm action={`/${org}/teams/${team}/positions`} on={data.on} today={data.today} />
        ) : null}
        {data.on === data.today ? null : (
          <Notice className="mb-6" title={t(isPast ? "asOf.notice" : "asOf.noticeFuture", { day })}>
            {data.canManage ? t("asOf.noticeBody") : null}
          </Notice>
        )}
        <SeatList seats={data.positions} place={seatPlace(org, data)} />
      </TeamFrame>
    </Messages>
  );
}
