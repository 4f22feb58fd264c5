import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import type { SelfWording } from "@/server/domain/instrument/self-wording";
import type { SharedWith } from "@/server/domain/scorecard/visibility";

/** Whose self-rating it is, from when, on which version of the questions, and who may see it. */
export function ProfileHeader(props: {
  org: string;
  isAuthor: boolean;
  name: string;
  submittedAt: Date;
  timeZone: string;
  sharedWith: SharedWith;
  words: SelfWording;
}) {
  const t = useTranslations("scorecard");
  const format = useFormatter();
  const { isAuthor, name, words } = props;
  const shared = t(`sharing.${props.sharedWith}.label`);
  return (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          label={t("where")}
          items={[{ href: `/${props.org}/scorecards`, label: t("breadcrumb") }]}
        />
      }
      title={isAuthor ? t("profile.own") : t("profile.of", { name })}
      lead={
        <>
          {t("profile.submitted", {
            date: format.dateTime(props.submittedAt, {
              dateStyle: "long",
              timeZone: props.timeZone,
            }),
          })}{" "}
          {isAuthor ? null : t("profile.sharedBy", { name, shared })}
        </>
      }
      actions={
        words.isDraft ? (
          <Badge look="dashed">{t("profile.draft", { version: words.version })}</Badge>
        ) : null
      }
    />
  );
}
