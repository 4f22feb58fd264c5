import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { exportHref } from "@/components/comparison/links";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { buttonClass } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

/** Whose report it is, of which cycle, on which version of the questions it rests, and the whole as a file. */
export function ReportHeader(props: {
  org: string;
  subject: string;
  title: string;
  cycleName: string;
  releasedAt: Date;
  timeZone: string;
  draftVersion: string | null;
}) {
  const t = useTranslations("reports");
  const format = useFormatter();
  const date = format.dateTime(props.releasedAt, {
    dateStyle: "long",
    timeZone: props.timeZone,
  });
  return (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          label={t("where")}
          items={[{ href: `/${props.org}/reports`, label: t("title") }]}
        />
      }
      title={props.title}
      lead={t("header.lead", { cycle: props.cycleName, date })}
      actions={
        <>
          {props.draftVersion ? (
            <Badge look="dashed">{t("header.draft", { version: props.draftVersion })}</Badge>
          ) : null}
          <a
            download
            title={t("downloadHelp")}
            className={buttonClass("plain", "sm")}
            href={exportHref(props.org, "subject-report.pdf", { subject: props.subject })}
          >
            <Download aria-hidden="true" className="size-4" />
            {t("download")}
          </a>
        </>
      }
    />
  );
}
