import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DraftEditor } from "@/components/instrument/draft-editor";
import { Messages } from "@/components/messages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instruments"))("editor.page") };
}

export default async function DraftPage(props: {
  params: Promise<{ org: string; draft: string }>;
}) {
  const { org, draft: id } = await props.params;
  const [t, common] = await Promise.all([
    getTranslations("instruments"),
    getTranslations("common"),
  ]);
  const draft = await orNotFound((await api()).instruments.draft({ org, draft: id }));
  const { name, version } = draft.base.instrument;
  return (
    <>
      <PageHeader
        title={t("editor.page")}
        lead={t("editor.lead", { name, version })}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[{ href: `/${org}/instruments`, label: t("title") }]}
          />
        }
      />
      <Messages namespaces={["instruments", "common", "errors"]}>
        <DraftEditor key={id} org={org} draft={draft} base={draft.base.instrument} />
      </Messages>
    </>
  );
}
