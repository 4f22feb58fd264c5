import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { RuleReading } from "@/server/domain/first-role/article-rules";
import { versionedKey } from "@/server/domain/instrument/wording";
import { type ResultData, useFirstRoleWords } from "./use-words";

/** What the article's rule of thumb says about this company, and whether it is an exception. */
export function RuleSection({ data }: { data: ResultData }) {
  const t = useTranslations("first-role.rules");
  const { rules } = data.explanation;
  return (
    <Section title={t("heading")}>
      {rules.length === 0 ? <p>{t("none")}</p> : null}
      <div className="grid gap-6">
        {rules.map((reading) => (
          <Reading key={reading.rule.id} reading={reading} data={data} />
        ))}
      </div>
    </Section>
  );
}

function Reading({ reading, data }: { reading: RuleReading; data: ResultData }) {
  const t = useTranslations("first-role");
  const words = useFirstRoleWords(data.set);
  const { list } = useFormatter();
  const { rule, isFollowed, isCertain, outside } = reading;
  const text = words.rules[versionedKey({ key: rule.id, version: rule.version })];
  const titles = list(outside.map(words.title), { type: "conjunction" });
  const { first } = data.recommendation;
  return (
    <div>
      <h3>{text?.name ?? rule.id}</h3>
      <p className="mt-1 text-soft">{text?.text}</p>
      {isFollowed ? (
        <p className="mt-2">
          {t("rules.follows")}{" "}
          {isCertain
            ? t("rules.certain")
            : outside.length > 0
              ? t("rules.likely", { list: titles, count: outside.length })
              : null}
        </p>
      ) : (
        <p className="mt-2">
          <b>{t("rules.exception")}</b>{" "}
          {t("rules.exceptionWhy", {
            rule: t(`headlineNames.${rule.first}`),
            answer: t(`headlineNames.${first}`),
          })}{" "}
          {outside.length > 0 ? titles : t("rules.exceptionOther")}.
        </p>
      )}
      <p className="mt-1 text-sm text-soft">{t("rules.generally")}</p>
    </div>
  );
}
