import { useTranslations } from "next-intl";
import { countOpen, findFindings } from "@/server/domain/finding/find";
import { tiesOf } from "@/server/domain/finding/tie";
import type { Labels } from "@/server/domain/ownership/labels";
import { isAssessed } from "@/server/domain/structure/structure";
import type { getConvergence } from "@/server/features/convergence/reads";
import { namesOf } from "../finding/finding-names";
import { TeamFindings } from "../finding/team-findings";
import { TieList } from "../finding/tie-list";
import { useFindingWords } from "../finding/use-finding-words";
import { ImportanceDialog } from "../responsibility/importance-dialog";
import { Section } from "../ui/section";
import { convergenceOf } from "./convergence-data";
import { DialFigure } from "./dial-figure";
import { Figures } from "./figures";
import { Ladder } from "./ladder";
import { LoadFigure } from "./load-figure";
import { NothingYet } from "./nothing-yet";
import { Reading } from "./reading";

/** Where both roles of a team look and what they share, from the dial down to the single finding. */
export function ConvergenceView(props: {
  org: string;
  read: Awaited<ReturnType<typeof getConvergence>>;
  labels: Labels;
}) {
  const t = useTranslations("convergence");
  const { org, read } = props;
  const { structure, evidence, today } = read;
  const wordsOf = useFindingWords(namesOf(structure));
  const data = convergenceOf(structure, evidence);
  const home = `/${org}/teams/${read.team.id}`;
  const hasSeats = data.pair.outward !== null || data.pair.inward !== null;
  if (!hasSeats || !isAssessed(structure)) return <NothingYet home={home} hasSeats={hasSeats} />;
  const findings = findFindings(structure, evidence);
  const earlier = { ...read.earlier, day: read.since };
  const gravest = findings.find(({ waiver }) => !waiver);
  const first = gravest ? wordsOf(gravest).says : null;
  const canAct = read.canEdit && read.on === today;
  const open = Object.values(countOpen(findings)).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <div className="mb-9 grid items-center gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Reading data={data} earlier={earlier} first={first} />
        <div className="max-lg:-order-1">
          <DialFigure data={data} earlier={earlier} />
        </div>
      </div>
      <TieList ties={tiesOf(data.indices, read.firstRole)} />
      <Figures data={data} home={home} />
      <div className="mt-9">
        <Section title={t("ladder.title")}>
          <Ladder level={data.indices.level} />
        </Section>
        <Section
          title={t("load.title")}
          aside={
            canAct ? (
              <ImportanceDialog
                org={org}
                team={read.team.id}
                today={today}
                responsibilities={structure.responsibilities}
                size="sm"
              />
            ) : null
          }
        >
          <LoadFigure data={data} labels={props.labels} />
        </Section>
        <Section id="findings" title={t("findings")} aside={t("openFindings", { count: open })}>
          <TeamFindings
            org={org}
            team={read.team.id}
            today={today}
            canAct={canAct}
            structure={structure}
            findings={findings}
          />
        </Section>
      </div>
    </>
  );
}
