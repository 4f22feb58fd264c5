import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Asked } from "./asked";
import { Comments } from "./comments";
import { FollowUp } from "./follow-up";
import type { AskedAgain } from "./follow-up-rows";
import type { ReportWords } from "./report-words";

type Props = Omit<Parameters<typeof Asked>[0], "selfAt"> &
  Readonly<{
    followUp: AskedAgain;
    words: ReportWords;
    cycle: Readonly<{ questions: readonly string[]; commentThreshold: number }>;
    comments: Parameters<typeof Comments>[0]["comments"];
  }>;

/** A report on one behaviour that was asked about again, with what was written about it. */
export function FollowUpBody(props: Props) {
  const t = useTranslations("reports");
  const { followUp, words, timeZone, cycle, comments } = props;
  return (
    <>
      <Section title={t("asked.title")}>
        <Asked {...props} selfAt={null} />
      </Section>
      <Section title={t("followUp.title")} aside={t("followUp.aside")}>
        <FollowUp {...{ followUp, words, timeZone }} />
      </Section>
      {cycle.questions.length > 0 ? (
        <Section title={t("comments.title")} aside={t("comments.aside")}>
          <Comments
            questions={cycle.questions}
            comments={comments}
            threshold={cycle.commentThreshold}
          />
        </Section>
      ) : null}
    </>
  );
}
