import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";

/** Why nothing can be said yet, and what would change that. */
export function NothingYet({ home, hasSeats }: { home: string; hasSeats: boolean }) {
  const t = useTranslations("convergence.empty");
  const name = hasSeats ? "notAssessed" : "noSeats";
  return (
    <EmptyState
      title={t(name)}
      headingLevel={2}
      action={
        hasSeats ? (
          <LinkButton href={`${home}/ownership`} tone="primary">
            {t("toOwnership")}
          </LinkButton>
        ) : (
          <LinkButton href={`${home}/positions`} tone="primary">
            {t("toPositions")}
          </LinkButton>
        )
      }
    >
      {t(`${name}Body`)}
    </EmptyState>
  );
}
