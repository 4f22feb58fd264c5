import { useTranslations } from "next-intl";
import type { listSets } from "@/server/features/first-role/weight-sets";

export type Sets = Awaited<ReturnType<typeof listSets>>;

/** What the set of a key is called, the shipped one in the interface's words. */
export function useBaseName(sets: Pick<Sets, "shipped" | "sets">): (key: string) => string {
  const t = useTranslations("weight-sets.list");
  return (key) => {
    if (key === sets.shipped.key) return `${t("shipped")} (${key})`;
    const own = sets.sets.find((one) => one.key === key);
    return own ? `${own.name} (${key})` : key;
  };
}
