import { useTranslations } from "next-intl";
import type { Perceived } from "@/server/domain/perception/publish";

/** Names of positions by id, those of the round and those of today. */
export type Names = ReadonlyMap<string, string>;

/** A row's published state in words. */
export function useRowWords(names: Names) {
  const t = useTranslations("perceptions.results");
  const name = (id: string | null) => (id === null ? t("nobody") : (names.get(id) ?? "–"));
  return {
    name,
    declared: (ids: readonly string[]) =>
      ids.length === 0 ? t("declaredNobody") : ids.map(name).join(", "),
    clarity: (perceived: Perceived) => {
      if (perceived.state === "suppressed") return t("tooFew");
      if (perceived.state === "alike") return null;
      const { isClear } = perceived;
      if (perceived.state === "coarse") return t(isClear ? "clearOnly" : "notClearOnly");
      const word = t(isClear ? "clear" : "notClear");
      return t("clarityText", { figure: perceived.clarity.toFixed(2), word });
    },
    alike: (perceived: Extract<Perceived, { state: "alike" }>) => {
      if (!perceived.majority) return t("alikeFew");
      const { positionId } = perceived.majority;
      return positionId === null ? t("alikeNobody") : t("alike", { name: name(positionId) });
    },
    why: (perceived: Perceived) => {
      if (perceived.state === "suppressed") return t("tooFewWhy");
      if (perceived.reason === "same-people") return t("samePeople");
      if (perceived.state === "alike") return t("alikeWhy");
      return perceived.reason === "few" ? t("few") : null;
    },
  };
}
