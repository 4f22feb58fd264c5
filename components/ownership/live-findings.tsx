import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { WaiveFinding, WithdrawWaiver } from "@/components/finding/finding-actions";
import { FindingList } from "@/components/finding/finding-list";
import { namesOf } from "@/components/finding/finding-names";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { findFindings } from "@/server/domain/finding/find";
import type { CellChange, FindingEvidence } from "@/server/domain/finding/finding";
import { monthsBefore } from "@/server/domain/finding/record";
import { type Grid, structureIn } from "@/server/domain/ownership/grid";
import { isAssessed } from "@/server/domain/structure/structure";
import type { GridData } from "./grid-data";

const USUAL_MONTHS = 6;

/** What the rules say of the grid as it stands under somebody's hands, computed where it is typed. */
export const LiveFindings = memo(function LiveFindings(props: {
  data: GridData;
  grid: Grid;
  evidence: FindingEvidence;
  canEdit: boolean;
  /** Exceptions hold from today: they are given beside today's grid only. */
  canWaive: boolean;
  /** Beside the grid it keeps in sight, with a scroll of its own. */
  isBeside: boolean;
  onFix: (fix: readonly CellChange[]) => void;
}) {
  const { data, grid, evidence, onFix } = props;
  const { org, team, structure } = data;
  const t = useTranslations("ownership.findings");
  const shown = useMemo(() => structureIn(structure, grid), [structure, grid]);
  const findings = useMemo(() => findFindings(shown, evidence), [shown, evidence]);
  return (
    <section
      aria-labelledby="live-findings"
      tabIndex={props.isBeside ? 0 : undefined}
      className={classNames(
        "min-w-0",
        props.isBeside && "xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto",
      )}
    >
      <h2 id="live-findings" className="mb-3 text-lg">
        {t("title")}
      </h2>
      {isAssessed(shown) ? (
        <FindingList
          findings={findings}
          names={namesOf(structure)}
          actions={
            props.canEdit
              ? ({ rule, responsibilityId, positionId, fix }, words) => (
                  <>
                    {fix && words.fix ? (
                      <Button size="sm" onClick={() => onFix(fix)}>
                        {words.fix}
                      </Button>
                    ) : null}
                    {props.canWaive ? (
                      <WaiveFinding
                        org={org}
                        team={team}
                        finding={{ rule, responsibilityId, positionId }}
                        says={words.says}
                        firstDay={evidence.today}
                        usualDay={monthsBefore(evidence.today, -USUAL_MONTHS)}
                      />
                    ) : null}
                  </>
                )
              : undefined
          }
          waivedActions={
            props.canWaive
              ? ({ waiver }) =>
                  waiver ? <WithdrawWaiver org={org} team={team} waiverId={waiver.id} /> : null
              : undefined
          }
        />
      ) : (
        <p className="text-soft">{t("notAssessed")}</p>
      )}
    </section>
  );
});
