import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { ImportRaters } from "@/components/rater/import-raters";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { NOMINATION_COLUMNS } from "@/server/domain/nomination-rows";

type Props = { params: Promise<{ org: string; cycle: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("raters"))("csv.title") };
}

export default async function RaterListPage(props: Props) {
  const { org, cycle: cycleId } = await props.params;
  const [t, cycles, common] = await Promise.all([
    getTranslations("raters.csv"),
    getTranslations("cycles"),
    getTranslations("common"),
  ]);
  const cycle = await orNotFound((await api()).cycles.read({ org, cycleId }));
  if (cycle.state !== "draft" || !cycle.rated?.mayManage) notFound();
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
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
      <Disclosure summary={t("columnsTitle")} className="mb-6" isOpen>
        <ul className="mb-2 grid gap-1">
          {NOMINATION_COLUMNS.map((column) => (
            <li key={column}>{t(`columns.${column}`)}</li>
          ))}
        </ul>
        <pre className="wrap-anywhere whitespace-pre-wrap text-sm">{EXAMPLE}</pre>
      </Disclosure>
      <Messages namespaces={["raters", "common", "errors"]}>
        <ImportRaters org={org} cycleId={cycleId} />
      </Messages>
    </>
  );
}

const EXAMPLE = `subject,rater,email,group
Ines Duarte,Tom Achebe,,peers
Ines Duarte,Mara Lind,mara@partner.example,partners`;
