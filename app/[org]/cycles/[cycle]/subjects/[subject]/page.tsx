import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { Consent } from "@/components/rater/consent";
import { ImportanceSection } from "@/components/rater/importance-section";
import { MeterTable } from "@/components/rater/meter-table";
import { RaterList } from "@/components/rater/rater-list";
import { RunningGroups } from "@/components/rater/running-groups";
import { SuggestRaters } from "@/components/rater/suggest-raters";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; cycle: string; subject: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("raters"))("crumb") };
}

export default async function RatersPage(props: Props) {
  const { org, cycle: cycleId, subject: subjectId } = await props.params;
  const [t, cycles, common] = await Promise.all([
    getTranslations("raters"),
    getTranslations("cycles"),
    getTranslations("common"),
  ]);
  const page = await orNotFound((await api()).raters.get({ org, cycleId, subjectId }));
  const { subject, cycle, isOwn, suggestions, canEdit, canManage, canApprove } = page;
  const name = subject.name ?? cycles("subjects.erased");
  const place = { org, cycleId, subjectId };
  return (
    <>
      <PageHeader
        title={t("title", { name })}
        lead={isOwn ? t(canEdit ? "ownLead" : "ownRunning") : t("lead", { name })}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[
              { href: `/${org}/cycles`, label: cycles("list.title") },
              { href: `/${org}/cycles/${cycleId}`, label: cycle.name },
            ]}
          />
        }
      />
      {canEdit ? (
        <MeterTable meter={page.meter} threshold={cycle.threshold} />
      ) : (
        <RunningGroups page={page} />
      )}
      <Messages namespaces={["raters", "matters", "common", "errors"]}>
        <ImportanceSection org={org} page={page} />
        {canEdit && suggestions.length > 0 ? (
          <Section title={t("suggest.title")}>
            <p className="mb-4 max-w-[66ch] text-soft">{t("suggest.body")}</p>
            <SuggestRaters {...place} isOwn={!canApprove} suggestions={suggestions} />
          </Section>
        ) : null}
        {page.consent ? (
          <Section title={t("consent.title", { team: page.consent.team })}>
            <Consent {...place} consent={page.consent} />
          </Section>
        ) : null}
        {canEdit || canManage ? <RaterList org={org} page={page} /> : null}
      </Messages>
    </>
  );
}
