import { useLocale, useTranslations } from "next-intl";
import { inLocale } from "@/server/domain/instrument/wording";
import type { RatersPage } from "@/server/features/raters/reads";
import { Section } from "../ui/section";
import { OwnImportance } from "./own-importance";

/** What who is rated holds to matter most in their role, on their own page alone. */
export function ImportanceSection({ org, page }: { org: string; page: RatersPage }) {
  const t = useTranslations("matters");
  const locale = useLocale();
  const { importance, cycle, subject } = page;
  if (!importance) return null;
  const qualities = importance.qualities.map(({ key, wording }) => {
    return { key, ...inLocale(wording, locale) };
  });
  const { chosen, version, canChoose } = importance;
  const names = qualities.filter(({ key }) => chosen.includes(key)).map(({ name }) => name);
  return (
    <Section title={t("own.title")}>
      <p className="mb-4 max-w-[66ch] text-soft">
        {t(canChoose ? "own.body" : chosen.length > 0 ? "own.over" : "own.nothing")}
      </p>
      {canChoose ? (
        <OwnImportance
          key={version}
          {...{ org, qualities, chosen, version }}
          cycleId={cycle.id}
          subjectId={subject.id}
        />
      ) : (
        <p>{names.join(", ")}</p>
      )}
    </Section>
  );
}
