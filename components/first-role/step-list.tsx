import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Answers } from "@/server/domain/first-role/model";
import type { AskedQuestion } from "@/server/domain/first-role/wording";
import { isAnswered } from "./use-steps";

/** All questions and whether each is answered, as the way to any of them. */
export function StepList(props: {
  questions: readonly AskedQuestion[];
  answers: Answers;
  at: number;
  onGo: (at: number) => void;
}) {
  const t = useTranslations("first-role.steps");
  return (
    <Disclosure summary={t("all")}>
      <ol className="grid gap-0.5">
        {props.questions.map((question, at) => (
          <li key={question.id} className="flex flex-wrap items-baseline gap-x-2.5">
            <button
              type="button"
              aria-current={at === props.at ? "step" : undefined}
              onClick={() => props.onGo(at)}
              className="min-h-6 text-left underline aria-[current]:font-semibold"
            >
              {t("toQuestion", { step: at + 1, title: question.title })}
            </button>
            <span className="text-soft">
              {isAnswered(props.answers, at) ? t("done") : t("open")}
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
