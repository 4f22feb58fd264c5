import { useTranslations } from "next-intl";
import type { InstrumentDraft } from "@/server/domain/instrument/draft";
import type { DraftProblem } from "@/server/domain/instrument/publish";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";

type Props = Readonly<{
  draft: InstrumentDraft;
  problems: readonly DraftProblem[];
  onOpen: (quality: string) => void;
}>;

const SHOWN = 8;

/** What is missing before the draft can be published, each leading to its quality. */
export function ProblemList({ draft, problems, onOpen }: Props) {
  const t = useTranslations("instruments.problems");
  const [source = ""] = draft.locales;
  const say = ({ kind, quality: key, item, level }: DraftProblem) => {
    const quality = draft.qualities.find((one) => one.key === key);
    const name = quality?.wording[source]?.name || t("unnamed");
    const place = 1 + (quality?.items.findIndex((one) => one.key === item) ?? -1);
    if (kind !== "words") return t(kind, { name, place });
    if (level) return t("level", { name, level });
    return item ? t("item", { name, place }) : t("quality", { name });
  };
  if (problems.length === 0) return null;
  return (
    <Section title={t("title")} aside={t("count", { count: problems.length })}>
      <Notice tone="warning" title={t("lead")}>
        <ul className="mt-1 grid gap-1">
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={`${problem.kind} ${problem.quality} ${problem.item} ${problem.level}`}>
              {problem.quality ? (
                <button
                  type="button"
                  className="min-h-6 text-left underline underline-offset-3"
                  onClick={() => onOpen(problem.quality ?? "")}
                >
                  {say(problem)}
                </button>
              ) : (
                say(problem)
              )}
            </li>
          ))}
        </ul>
        {problems.length > SHOWN ? <p>{t("more", { count: problems.length - SHOWN })}</p> : null}
      </Notice>
    </Section>
  );
}
