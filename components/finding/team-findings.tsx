import type { Finding } from "@/server/domain/finding/finding";
import { monthsBefore } from "@/server/domain/finding/record";
import type { LoadedStructure } from "@/server/features/structure/load";
import { ApplyFix, WaiveFinding, WithdrawWaiver } from "./finding-actions";
import { FindingList } from "./finding-list";
import { namesOf } from "./finding-names";
import { fixChanges } from "./fix-changes";

/** How long an exception lasts unless another day is chosen. */
const USUAL_MONTHS = 6;

/** A team's findings on a page: with their clicks for who may edit, and only for today. */
export function TeamFindings(props: {
  org: string;
  team: string;
  today: string;
  canAct: boolean;
  structure: LoadedStructure;
  findings: readonly Finding[];
}) {
  const { org, team, today, structure, findings, canAct } = props;
  const place = { org, team };
  return (
    <FindingList
      findings={findings}
      names={namesOf(structure)}
      actions={
        canAct
          ? (finding, words) => (
              <>
                {words.fix ? (
                  <ApplyFix
                    {...place}
                    label={words.fix}
                    says={words.says}
                    changes={fixChanges(finding, structure)}
                  />
                ) : null}
                <WaiveFinding
                  {...place}
                  finding={{
                    rule: finding.rule,
                    responsibilityId: finding.responsibilityId,
                    positionId: finding.positionId,
                  }}
                  says={words.says}
                  firstDay={today}
                  usualDay={monthsBefore(today, -USUAL_MONTHS)}
                />
              </>
            )
          : undefined
      }
      waivedActions={
        canAct
          ? ({ waiver }) => (waiver ? <WithdrawWaiver {...place} waiverId={waiver.id} /> : null)
          : undefined
      }
    />
  );
}
