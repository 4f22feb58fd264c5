import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";

/** Instead of the form: it is handed in, or the round takes no more. */
export function FormClosed(props: { path: string; team: string; hasSubmitted: boolean }) {
  const t = useTranslations("first-role-run.form");
  const why = props.hasSubmitted ? "done" : "ended";
  return (
    <>
      <PageHeader title={t("title", { team: props.team })} />
      <Notice
        tone={props.hasSubmitted ? "success" : "info"}
        title={t(`${why}Title`)}
        action={<LinkButton href={props.path}>{t("toRound")}</LinkButton>}
      >
        {t(`${why}Body`)}
      </Notice>
    </>
  );
}
