import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";

const WORDS = {
  none: ["title", "body"],
  member: ["title", "member"],
  search: ["search", "searchBody"],
  archived: ["archived", "archivedBody"],
} as const;

/** Why no team is listed, and what would change that. */
export function NoTeams(props: { org: string; why: keyof typeof WORDS; canImport: boolean }) {
  const t = useTranslations("teams.empty");
  const [title, body] = WORDS[props.why];
  const isStart = props.why === "none" && props.canImport;
  return (
    <EmptyState
      title={t(title)}
      headingLevel={2}
      action={
        isStart ? <LinkButton href={`/${props.org}/people/import`}>{t("import")}</LinkButton> : null
      }
    >
      {t(body)}
    </EmptyState>
  );
}
