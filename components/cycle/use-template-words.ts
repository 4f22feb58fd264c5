import { useTranslations } from "next-intl";
import { CYCLE_TEMPLATES, type TemplateKey } from "@/server/domain/cycle-template";
import { RATER_GROUPS } from "@/server/domain/disclosure/rater-group";

/** What a template says: its purpose, its open questions, and all that it sets in one line. */
export function useTemplateWords() {
  const t = useTranslations("cycles");
  return (key: TemplateKey) => {
    const { form, weeks, raterGroups, questions } = CYCLE_TEMPLATES[key];
    const isWhole = raterGroups.length === RATER_GROUPS.length;
    return {
      purpose: t(`templates.${key}.purpose`),
      questions: Array.from({ length: questions }, (_, at) =>
        t(`templates.${key}.question${at + 1}`),
      ),
      summary: [
        t(`terms.formName.${form}`),
        t("templates.weeks", { count: weeks }),
        t("templates.questions", { count: questions }),
        isWhole ? t("terms.allGroups") : raterGroups.map((one) => t(`groups.${one}`)).join(", "),
      ].join(" · "),
    };
  };
}
