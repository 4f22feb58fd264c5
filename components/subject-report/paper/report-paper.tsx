import { Fragment } from "react";
import { Sheet } from "../../paper/sheet";
import { CommentPart } from "./comment-part";
import { ComputedPart } from "./computed-part";
import { FollowUpPart } from "./follow-up-part";
import { ImportancePart } from "./importance-part";
import { ItemPart } from "./item-part";
import type { PaperReport } from "./paper-report";
import { GlancePart, GroupGapPart, LevelPart, WindowPart } from "./parts";
import { QualityPart } from "./quality-part";
import { StepPart } from "./step-part";
import { TitlePart } from "./title-part";

/** The parts in their order; a part of nothing leaves itself out. */
const PARTS = [
  TitlePart,
  GlancePart,
  WindowPart,
  ImportancePart,
  QualityPart,
  GroupGapPart,
  ItemPart,
  LevelPart,
  CommentPart,
  StepPart,
  ComputedPart,
];

/** A report on one behaviour that was asked about again. */
const FOLLOW_UP = [TitlePart, FollowUpPart, CommentPart, StepPart, ComputedPart];

/** A subject's report as a document: what its reader sees on screen, to keep or print. */
export function ReportPaper(props: PaperReport) {
  const { page, words, name, t, locale, made } = props;
  const { cycle, organisation } = page;
  const questions = t(words.isDraft ? "paper.draft" : "paper.questions", {
    version: words.version,
  });
  return (
    <Sheet
      title={t("paper.title", { name })}
      author={organisation}
      subject={t("paper.subject", { cycle: cycle.name })}
      language={locale}
      made={made}
      foot={{
        name: t("paper.foot", { name, cycle: cycle.name }),
        pages: t("paper.pages", { page: "{page}", pages: "{pages}" }),
        basis: t("paper.basis", { questions, rules: cycle.rules, hash: cycle.hash }),
      }}
    >
      {(page.followUp ? FOLLOW_UP : PARTS).map((Section) => (
        <Fragment key={Section.name}>
          <Section {...props} />
        </Fragment>
      ))}
    </Sheet>
  );
}
