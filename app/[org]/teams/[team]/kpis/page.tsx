import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CreateKpi } from "@/components/kpi/create-kpi";
import { KpiRoles } from "@/components/kpi/kpi-roles";
import { Messages } from "@/components/messages";
import { TeamFrame } from "@/components/team/team-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kpis");
  return { title: t("title") };
}

export default async function KpisPage(props: Props) {
  const { org, team } = await props.params;
  const t = await getTranslations("kpis");
  const data = await orNotFound((await api()).kpis.list({ org, team }));
  const { positions, responsibilities, unmeasured } = data;
  const create = data.canEdit ? (
    <CreateKpi {...{ org, team, positions, responsibilities }} />
  ) : null;
  return (
    <Messages namespaces={["kpis", "common", "errors"]}>
      <TeamFrame
        org={org}
        team={data.team}
        part="kpis"
        title={t("title")}
        lead={t("lead")}
        actions={data.kpis.length > 0 ? create : null}
      >
        {data.kpis.length === 0 ? (
          <EmptyState title={t("empty.title")} headingLevel={2} action={create}>
            {t(data.canEdit ? "empty.body" : "empty.reader")}
          </EmptyState>
        ) : (
          <KpiRoles org={org} data={data} />
        )}
        {unmeasured.length > 0 ? (
          <Section title={t("unmeasured")}>
            <p className="mb-3 text-soft">{t("unmeasuredBody")}</p>
            <ul className="grid gap-2 sm:grid-cols-2">
              {unmeasured.map(({ id, name }) => (
                <li key={id} className="flex items-center justify-between gap-3">
                  {name}
                  {data.canEdit ? (
                    <CreateKpi
                      {...{ org, team, positions, responsibilities }}
                      responsibilityId={id}
                      size="sm"
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </TeamFrame>
    </Messages>
  );
}
