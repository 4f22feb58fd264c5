import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddDependency } from "@/components/finding/dependency-forms";
import { DependencyRows } from "@/components/finding/dependency-rows";
import { Messages } from "@/components/messages";
import { TeamFrame } from "@/components/team/team-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("findings");
  return { title: t("dependencies.title") };
}

export default async function DependenciesPage(props: Props) {
  const { org, team } = await props.params;
  const t = await getTranslations("findings.dependencies");
  const data = await orNotFound((await api()).findings.dependencies({ org, team }));
  const usual = data.dependencies.filter(({ proposed }) => proposed !== null);
  const own = data.dependencies.filter(({ proposed }) => proposed === null);
  const { responsibilities } = data;
  const undecided = usual.filter(({ stored }) => stored === null).length;
  return (
    <Messages namespaces={["findings", "common", "errors"]}>
      <TeamFrame
        org={org}
        team={data.team}
        part="ownership"
        title={t("title")}
        lead={t("lead")}
        below={[{ href: `/${org}/teams/${team}/ownership`, label: t("back") }]}
        actions={data.canEdit ? <AddDependency {...{ org, team, responsibilities }} /> : null}
      >
        {usual.length > 0 ? (
          <Section title={t("proposalsTitle")} aside={t("undecided", { count: undecided })}>
            <DependencyRows org={org} data={data} rows={usual} />
          </Section>
        ) : null}
        <Section title={t("ownTitle")}>
          {own.length > 0 ? (
            <DependencyRows org={org} data={data} rows={own} />
          ) : (
            <EmptyState title={t("ownTitle")}>{t("ownEmpty")}</EmptyState>
          )}
        </Section>
      </TeamFrame>
    </Messages>
  );
}
