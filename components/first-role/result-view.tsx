import { AnswerParts } from "./answer-parts";
import { AnswerSection } from "./answer-section";
import { Computed } from "./computed";
import { CoverSection } from "./cover-section";
import { FlipSection } from "./flip-section";
import { NextSection } from "./next-section";
import { ReasonSection } from "./reason-section";
import { Robustness } from "./robustness";
import { RuleSection } from "./rule-section";
import { ScoreSection } from "./score-section";
import { SettlingSection } from "./settling-section";
import type { ResultData, ResultLinks } from "./use-words";
import { WeightSection } from "./weight-section";

/** All of a result below its headline; without `links` it is a record of what was saved. */
export function ResultView({ data, links }: { data: ResultData; links?: ResultLinks }) {
  return (
    <>
      <AnswerParts data={data} />
      <ScoreSection data={data} />
      <ReasonSection data={data} />
      <SettlingSection data={data} links={links} />
      <Robustness data={data} />
      <FlipSection data={data} links={links} />
      <div className="grid gap-x-14 md:grid-cols-2 print:grid-cols-2">
        <RuleSection data={data} />
        <NextSection data={data} />
      </div>
      <CoverSection data={data} />
      <WeightSection data={data} />
      <AnswerSection data={data} links={links} />
      <Computed data={data} json={links?.json} />
    </>
  );
}
