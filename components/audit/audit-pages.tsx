import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";

/** Steps back in time; each step starts before the oldest entry shown. */
export function AuditPages(props: {
  path: string;
  search: Readonly<Record<string, string | undefined>>;
  next: number | null;
}) {
  const t = useTranslations("audit");
  const { before, ...rest } = props.search;
  const hrefOf = (start?: number) => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(rest)) if (value) params.set(name, value);
    if (start) params.set("before", String(start));
    return `${props.path}?${params}`;
  };
  if (!before && props.next === null) return null;
  return (
    <nav aria-label={t("title")} className="mt-4 flex gap-2">
      {before ? (
        <LinkButton size="sm" href={hrefOf()}>
          {t("newest")}
        </LinkButton>
      ) : null}
      {props.next !== null ? (
        <LinkButton size="sm" href={hrefOf(props.next)} rel="next">
          {t("older")}
        </LinkButton>
      ) : null}
    </nav>
  );
}
