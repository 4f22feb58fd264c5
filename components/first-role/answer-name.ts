import { useTranslations } from "next-intl";
import type { Alternative } from "@/server/domain/first-role/model";
import type { ResultData } from "./use-words";

/** The answer in one sentence; where it is too close, both in one. */
export function useHeadline({ recommendation, explanation }: ResultData): string {
  const t = useTranslations("first-role");
  const { first, arrangement, label } = recommendation;
  const role = explanation.towards;
  if (arrangement === "unfunded") return t("headline.unfunded", { role: first });
  if (label === "too-close") {
    const nameOf = (one: Alternative) => t(`headlineNames.${one}`);
    return t("headline.close", { first: nameOf(first), second: nameOf(explanation.rival) });
  }
  return first === "FRAC" ? t("headline.FRAC", { role }) : t(`headline.${first}`);
}
