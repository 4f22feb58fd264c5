import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CycleFacts, CycleProvenance } from "@/components/cycle/cycle-facts";
import { CycleSoundness } from "@/components/cycle/cycle-soundness";
import { RatedActions, RatedCycle } from "@/components/cycle/rated-cycle";
import { WithdrawCycle } from "@/components/cycle/withdraw-cycle";
import { Messages } from "@/components/messages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cycles"))("page.title") };
}

export default async function CyclePage(props: {
  params: Promise<{ org: string; cycle: string }>;
  searchParams: Promise<{ page?: string }>;
}) {
  const [{ org, cycle: cycleId }, { page }] = await Promise.all([props.params, props.searchParams]);
  const [t, common] = await Promise.all([getTranslations("cycles"), getTranslations("common")]);
  const cycle = await orNotFound((await api()).cycles.read({ org, cycleId, page }));
  const isReleased = cycle.state === "released";
  const hasTeams = cycle.rated?.terms.form !== "behaviour";
  const compare = `/${org}/compare?layer=${cycle.kind}&cycle=${cycle.id}`;
  return (
    <>
      <PageHeader
        title={<bdi>{cycle.name}</bdi>}
        lead={t(`page.${cycle.kind}`)}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[{ href: `/${org}/cycles`, label: t("list.title") }]}
          />
        }
        actions={
          <>
            {cycle.rated ? <RatedActions org={org} cycle={cycle} rated={cycle.rated} /> : null}
            {isReleased && hasTeams ? (
              <LinkButton href={compare} tone="primary">
                {t("page.compare")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {cycle.state === "withdrawn" ? (
        <Notice className="mb-8" title={t("page.withdrawn")}>
          {t("page.withdrawnBody")}
        </Notice>
      ) : null}
      {cycle.state === "cancelled" ? (
        <Notice className="mb-8" title={t("page.cancelled")}>
          {t("page.cancelledBody")}
        </Notice>
      ) : null}
      {cycle.rated ? <RatedCycle org={org} cycle={cycle} rated={cycle.rated} /> : null}
      <CycleFacts cycle={cycle} />
      <CycleProvenance org={org} cycle={cycle} />
      <CycleSoundness soundness={cycle.soundness} />
      {cycle.mayManage && cycle.kind === "imported" && isReleased ? (
        <Section title={t("withdraw.section")}>
          <p className="mb-4 text-soft">{t("withdraw.body")}</p>
          <Messages namespaces={["cycles", "errors", "common"]}>
            <WithdrawCycle org={org} cycleId={cycle.id} />
          </Messages>
        </Section>
      ) : null}
    </>
  );
}
