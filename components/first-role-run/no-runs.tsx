import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";

/** No result yet: what the questions answer, and the two ways to answer them. */
export function NoRuns(props: {
  home: string;
  canAnswer: boolean;
  canAsk: boolean;
  isArchived: boolean;
}) {
  const t = useTranslations("first-role-run");
  const { home, canAnswer, canAsk, isArchived } = props;
  const why = isArchived ? "archived" : canAnswer ? "body" : "reader";
  return (
    <EmptyState
      title={t("empty.title")}
      headingLevel={2}
      action={
        canAnswer ? (
          <>
            <LinkButton href={`${home}/answer`} tone="primary">
              {t("actions.answer")}
            </LinkButton>
            {canAsk ? (
              <LinkButton href={`${home}/rounds/new`}>{t("actions.ask")}</LinkButton>
            ) : null}
          </>
        ) : null
      }
    >
      {t(`empty.${why}`)}
    </EmptyState>
  );
}
