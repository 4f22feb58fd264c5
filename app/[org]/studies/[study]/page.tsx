import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { JudgeForm } from "@/components/study/judge-form";
import { QualityKey } from "@/components/study/quality-key";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instruments.judge"))("title") };
}

export default async function StudyPage(props: {
  params: Promise<{ org: string; study: string }>;
}) {
  const { org, study } = await props.params;
  const [t, judging, common] = await Promise.all([
    getTranslations("instruments.judge"),
    getTranslations("instruments.judging"),
    getTranslations("common"),
  ]);
  const form = await orNotFound((await api()).studies.form({ org, study }));
  const ended = form.isDone ? "done" : form.isOver ? "over" : null;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[{ href: `/${org}/studies`, label: judging("title") }]}
          />
        }
      />
      {ended ? (
        <Notice tone={form.isDone ? "success" : "info"} title={t(`${ended}.title`)}>
          {t(`${ended}.body`)}
        </Notice>
      ) : (
        <>
          <QualityKey qualities={form.qualities} />
          <Messages namespaces={["instruments", "common", "errors"]}>
            <JudgeForm org={org} form={form} />
          </Messages>
        </>
      )}
    </>
  );
}
