import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";

/** Whose report it is, of which cycle, and on which version of the questions it rests. */
export function ReportHeader(props: {
  org: string;
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
        props.draftVersion ? (
          <Badge look="dashed">{t("header.draft", { version: props.draftVersion })}</Badge>
        ) : null
      }
    />
  );
}
