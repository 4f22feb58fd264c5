import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AlphaSection } from "@/components/instrument/alpha-section";
import { DiffView } from "@/components/instrument/diff-view";
import { ForkInstrument } from "@/components/instrument/fork-instrument";
import { InstrumentFacts } from "@/components/instrument/instrument-facts";
import { InstrumentView } from "@/components/instrument/instrument-view";
import { Messages } from "@/components/messages";
import { StudySection } from "@/components/study/study-section";
import { TestedLabel } from "@/components/study/tested-label";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instruments"))("title") };
}

export default async function InstrumentPage(props: {
  params: Promise<{ org: string; instrument: string }>;
}) {
  const { org, instrument: id } = await props.params;
  const [t, common, locale] = await Promise.all([
    getTranslations("instruments"),
    getTranslations("common"),
    getLocale(),
  ]);
  const page = await orNotFound((await api()).instruments.read({ org, instrument: id }));
  const { instrument, newer, diff, base } = page;
  const path = `/${org}/instruments`;
  const isOwn = instrument.status === "published";
  const mayFork = instrument.status !== "imported" && newer === null;
  return (
    <>
      <PageHeader
        title={<bdi>{instrument.name}</bdi>}
        lead={
          <>
            {t(`page.${instrument.status}`)}{" "}
            {instrument.status === "imported" ? null : <TestedLabel tested={page.tested} />}
          </>
        }
        breadcrumbs={
          <Breadcrumbs label={common("breadcrumbs")} items={[{ href: path, label: t("title") }]} />
        }
        actions={
          mayFork ? (
            <Messages namespaces={["instruments", "common", "errors"]}>
              <ForkInstrument org={org} instrument={{ id, name: instrument.name, isOwn }} />
            </Messages>
          ) : null
        }
      />
      {newer ? (
        <Notice
          className="mb-8"
          title={t("page.newer", { version: newer.version })}
          action={<LinkButton href={`${path}/${newer.id}`}>{t("page.openNewer")}</LinkButton>}
        />
      ) : null}
      <Section title={t("facts.title")}>
        <InstrumentFacts org={org} page={page} />
      </Section>
      <StudySection org={org} page={page} locale={locale} />
      {instrument.status === "imported" ? null : <AlphaSection page={page} />}
      <Section title={t("view.title")}>
        <InstrumentView instrument={instrument} locale={locale} />
      </Section>
      {diff && base ? (
        <Section title={t("diff.section", { version: base.version })}>
          <DiffView diff={diff} />
        </Section>
      ) : null}
    </>
  );
}
