import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportSteps } from "@/components/import/import-steps";
import { UploadForm } from "@/components/import/upload-form";
import { Messages } from "@/components/messages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("upload.title") };
}

export default async function NewImportPage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const [t, common] = await Promise.all([getTranslations("imports"), getTranslations("common")]);
  // Nothing to read but whether this person may import at all.
  await orNotFound((await api()).imports.list({ org }));
  return (
    <>
      <PageHeader
        title={t("upload.title")}
        lead={t("upload.lead")}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[{ href: `/${org}/imports`, label: t("list.title") }]}
          />
        }
      />
      <ImportSteps current="upload" />
      <Messages namespaces={["imports", "errors", "common"]}>
        <UploadForm org={org} />
      </Messages>
      <Disclosure className="mt-8 max-w-160" summary={t("upload.how")}>
        <div className="grid gap-2">
          <p>{t("upload.wide")}</p>
          <pre className="wrap-anywhere whitespace-pre-wrap">
            {"Team,Item 1,Item 2\nNorth,4,5\nNorth,3,4"}
          </pre>
          <p>{t("upload.long")}</p>
          <pre className="wrap-anywhere whitespace-pre-wrap">
            {"Team,Rater,Item,Rating\nNorth,r1,Item 1,4\nNorth,r1,Item 2,5"}
          </pre>
          <p>{t("upload.promise")}</p>
        </div>
      </Disclosure>
    </>
  );
}
