import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { wordsFor } from "@/server/domain/first-role/wording";
import { type ResultData, useFirstRoleWords } from "./use-words";

/** What comes after the answer, and the signs that it is due. */
export function NextSection({ data }: { data: ResultData }) {
  const t = useTranslations("first-role.next");
  const names = useTranslations("first-role.headlineNames");
  const { first, label } = data.recommendation;
  const isClose = label === "too-close";
  const words = useFirstRoleWords(data.set);
  const { next, triggers } = data.explanation.next;
  return (
    <Section title={t("heading")} aside={isClose ? t("if", { name: names(first) }) : null}>
      <p>{next === null ? t("none") : t(next, { role: data.explanation.towards })}</p>
      <ul className="mt-2 grid gap-1.5">
        {triggers.map(({ id, version, isMet }) => (
          <li key={id} className="grid grid-cols-[0.75rem_1fr] gap-x-1.5">
            <span aria-hidden="true" className="text-soft">
              –
            </span>
            <span>
              {wordsFor(words.triggers, id, version)}{" "}
              {isMet ? <Badge look="strong">{t("met")}</Badge> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
