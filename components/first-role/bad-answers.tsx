import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { AnswersProblem } from "@/server/domain/first-role/answers";

/** An address without a whole set of answers: what is wrong with it, and how to go on. */
export function BadAnswers(props: { problem: AnswersProblem; goOn: string | null; start: string }) {
  const t = useTranslations("first-role.bad");
  const { problem } = props;
  const why =
    problem.kind === "count"
      ? t("count", { given: problem.given })
      : t("letter", { at: problem.at, options: problem.options.join(", ") });
  return (
    <div className="grid gap-3 py-10 md:py-16">
      <h1>{t("title")}</h1>
      <p className="text-md">{t("lead", { why })}</p>
      <p className="text-soft">{t("lost")}</p>
      <div className="mt-3 flex flex-wrap gap-2.5">
        {props.goOn ? (
          <LinkButton href={props.goOn} tone="primary">
            {t("goOn")}
          </LinkButton>
        ) : null}
        <LinkButton href={props.start} tone={props.goOn ? "plain" : "primary"}>
          {t("start")}
        </LinkButton>
      </div>
    </div>
  );
}
