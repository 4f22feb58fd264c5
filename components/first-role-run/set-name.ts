import { useTranslations } from "next-intl";

export type NamedSet = Readonly<{ key: string; name: string | null }>;

/** What a weight set is called: the shipped one by its key, an organisation's own by its name too. */
export function useSetName(): (set: NamedSet) => string {
  const t = useTranslations("first-role-run.set");
  return ({ key, name }) => (name === null ? t("shipped", { key }) : t("own", { key, name }));
}
