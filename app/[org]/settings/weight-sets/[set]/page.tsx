import type { Metadata } from "next";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SetActions } from "@/components/weight-set/set-actions";
import { SetForm } from "@/components/weight-set/set-form";
import { SetPreview } from "@/components/weight-set/set-preview";
import { SetReading } from "@/components/weight-set/set-reading";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { askedQuestions } from "@/server/domain/first-role/wording";
import { figuresOf } from "@/server/domain/first-role-round/fork";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("weight-sets");
  return { title: t("title") };
}

export default async function WeightSetPage(props: {
  params: Promise<{ org: string; set: string }>;
}) {
  const { org, set: id } = await props.params;
  const t = await getTranslations("weight-sets");
  const common = await getTranslations("common");
  const format = await getFormatter();
  const data = await orNotFound((await api()).firstRole.weightSet({ org, set: id }));
  const { publishedAt, version, name, set } = data;
  const base = data.base.key;
  const day = publishedAt ? format.dateTime(publishedAt, { dateStyle: "medium" }) : "";
  const lead = data.isCurrent ? "leadCurrent" : publishedAt ? "leadPublished" : "lead";
  const questions = askedQuestions(set, await getLocale());
  return (
    <Messages namespaces={["weight-sets", "first-role", "common", "errors"]}>
      <PageHeader
        title={name}
        lead={t(`one.${lead}`, { day, base })}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[
              { href: `/${org}/settings`, label: t("settings") },
              { href: `/${org}/settings/weight-sets`, label: t("title") },
            ]}
          />
        }
        actions={publishedAt ? null : <SetActions org={org} set={id} version={version} />}
      />
      <SetPreview org={org} preview={data.preview} isPublished={publishedAt !== null} />
      <Section title={t("one.figures")}>
        {publishedAt ? (
          <SetReading set={set} questions={questions} />
        ) : (
          <SetForm
            org={org}
            set={{ id, name, version }}
            questions={questions}
            figures={figuresOf(set)}
            base={data.base.figures}
          />
        )}
      </Section>
    </Messages>
  );
}
