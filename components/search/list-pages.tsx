import { useTranslations } from "next-intl";
import { Pagination } from "../ui/pagination";

/** Steps through a long list by address; nothing where everything is on one page. */
export function ListPages(props: {
  path: string;
  params: Readonly<Record<string, string>>;
  page: number;
  pageSize: number;
  total: number;
}) {
  const t = useTranslations("common");
  const { page, pageSize, total } = props;
  if (total <= pageSize) return null;
  const hrefOf = (number: number) =>
    `${props.path}?${new URLSearchParams({ ...props.params, page: String(number) })}`;
  const to = Math.min(page * pageSize, total);
  return (
    <Pagination
      label={t("pages")}
      position={t("search.position", { from: (page - 1) * pageSize + 1, to, total })}
      previous={page > 1 ? { href: hrefOf(page - 1), label: t("previous") } : undefined}
      next={to < total ? { href: hrefOf(page + 1), label: t("next") } : undefined}
    />
  );
}
