import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";

/** Nobody was asked yet: why one would, and what is missing before one can. */
export function NoRounds(props: {
  team: string;
  home: string;
  canManage: boolean;
  canOpen: boolean;
  positions: number;
  responsibilities: number;
}) {
  const t = useTranslations("perceptions");
  const { canManage, canOpen, positions, responsibilities } = props;
  return (
    <EmptyState
      title={t("empty.title")}
      headingLevel={2}
      action={
        canManage ? (
          canOpen ? (
            <LinkButton tone="primary" href={`${props.home}/new`}>
              {t("new")}
            </LinkButton>
          ) : (
            <LinkButton href={`${props.team}/positions`}>{t("empty.positions")}</LinkButton>
          )
        ) : null
      }
    >
      <p>{t("empty.body")}</p>
      {canOpen ? null : <p className="mt-2">{t("empty.need", { positions, responsibilities })}</p>}
      {canManage ? null : <p className="mt-2">{t("empty.reader")}</p>}
    </EmptyState>
  );
}
