import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { GroupTold } from "@/server/domain/subject-report/groups";
import type { SubjectReport } from "@/server/domain/subject-report/report";
import { Asked } from "./asked";
import { Comments } from "./comments";
import { Computed } from "./computed";
import { Glance } from "./glance";
import { GroupGaps } from "./group-gaps";
import { Importance } from "./importance";
import { ItemLists } from "./item-lists";
import { LevelFigures } from "./level-figures";
import { QualityGroups } from "./quality-groups";
import type { ReportWords } from "./report-words";
import { Window } from "./window";

type Props = Readonly<{
  report: SubjectReport;
  words: ReportWords;
  isPulse: boolean;
  selfAt: Date | null;
  isBody: boolean;
  reader: Readonly<{ isSubject: boolean }>;
  timeZone: string;
  asked: Readonly<{ all: number; outside: number; bySubject: number }>;
  groups: readonly GroupTold[];
  cycle: Readonly<{
    questions: readonly string[];
    groupThreshold: number;
    commentThreshold: number;
  }>;
  comments: Parameters<typeof Comments>[0]["comments"];
}>;

/** What a report shows, from all qualities at once down to what was written. */
export function ReportBody(props: Props) {
  const t = useTranslations("reports");
  const { report, words, isPulse, cycle } = props;
  const { qualities } = report;
  return (
    <>
      <Section title={t("asked.title")}>
        <Asked {...props} />
      </Section>
      <Section title={t("glance.title")}>
        {props.selfAt ? null : (
          <p className="mb-3 text-soft">
            {t(props.reader.isSubject ? "noSelf.own" : "noSelf.others")}
          </p>
        )}
        <Glance {...{ qualities, words, isPulse }} />
      </Section>
      <Section title={t("window.title")} aside={t("window.aside")}>
        <Window {...{ qualities, words }} />
        <Computed of={["labels", "window"]} />
      </Section>
      {report.importance ? (
        <Section title={t("matters.title")} aside={t("matters.aside")}>
          <Importance
            importance={report.importance}
            words={words}
            isOwn={props.reader.isSubject}
            isBody={props.isBody}
          />
        </Section>
      ) : null}
      <Section title={t("groups.title")} aside={t("groups.aside", { n: cycle.groupThreshold })}>
        <div className="grid gap-6">
          {qualities.map((quality) => (
            <QualityGroups key={quality.key} {...{ quality, words, isPulse }} />
          ))}
        </div>
        <Computed of={["groupMean", "hidden", "agreement", "reliability"]} />
      </Section>
      <Section title={t("gaps.title")}>
        <GroupGaps gaps={report.groupGaps} words={words} />
      </Section>
      {isPulse ? null : (
        <>
          <Section title={t("items.title")}>
            <ItemLists {...{ report, words }} />
          </Section>
          <Section title={t("levels.title")} aside={t("levels.aside")}>
            <LevelFigures {...{ qualities, words }} />
          </Section>
        </>
      )}
      {cycle.questions.length > 0 ? (
        <Section title={t("comments.title")} aside={t("comments.aside")}>
          <Comments
            questions={cycle.questions}
            comments={props.comments}
            threshold={cycle.commentThreshold}
          />
        </Section>
      ) : null}
    </>
  );
}
