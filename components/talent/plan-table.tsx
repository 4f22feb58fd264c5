import { useFormatter, useTranslations } from "next-intl";
import type { PlanStage } from "@/server/domain/talent/stage";
import { Anchor } from "../ui/anchor";
import { Badge } from "../ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Plan = Readonly<{
  id: string;
  name: string;
  stage: PlanStage;
  cto: string;
  cio: string;
  demands: number;
  hubs: number;
  createdAt: Date;
}>;

const COLUMNS = ["plan", "stage", "raters", "demand", "hubs", "created"] as const;

/** The plans of a team, the newest first. */
export function PlanTable(props: { home: string; team: string; plans: readonly Plan[] }) {
  const t = useTranslations("talent");
  const format = useFormatter();
  return (
    <Table
      caption={t("caption", { team: props.team })}
      isCaptionHidden
      head={COLUMNS.map((column) => (
        <ColumnHeader key={column} isNumber={column === "hubs"}>
          {t(`columns.${column}`)}
        </ColumnHeader>
      ))}
    >
      {props.plans.map((plan) => (
        <tr key={plan.id}>
          <RowHeader className="max-w-80 wrap-anywhere">
            <Anchor href={`${props.home}/${plan.id}`} className="underline underline-offset-3">
              {plan.name}
            </Anchor>
          </RowHeader>
          <Cell>
            <StageBadge stage={plan.stage} />
          </Cell>
          <Cell className="wrap-anywhere">
            {plan.cto || t("nobody")} · {plan.cio || t("nobody")}
          </Cell>
          <Cell className="whitespace-nowrap">{t("lines", { count: plan.demands })}</Cell>
          <Cell isNumber>{format.number(plan.hubs)}</Cell>
          <Cell className="whitespace-nowrap">
            {format.dateTime(plan.createdAt, { dateStyle: "medium" })}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

/** How far a plan has come, in a word. */
export function StageBadge({ stage }: { stage: PlanStage }) {
  const t = useTranslations("talent.stage");
  const looks = { draft: "dashed", rating: "plain", revealed: "plain", agreed: "strong" } as const;
  return <Badge look={looks[stage]}>{t(stage)}</Badge>;
}
