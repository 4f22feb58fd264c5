import { useFormatter, useTranslations } from "next-intl";
import { seatsAsked } from "@/server/domain/talent/seats";
import { HUBS_AT_LEAST } from "@/server/domain/talent/stage";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { AddHub, HubActions, WeighPlan } from "./hub-actions";
import { OpenRating } from "./plan-actions";
import type { StepProps } from "./types";
import { WeightTable } from "./weight-table";

/** The second part: which places are compared, and by what. */
export function HubStep({ place, page }: StepProps) {
  const t = useTranslations("talent");
  const { plan, hubs, can } = page;
  const add = can.changeHubs ? <AddHub place={place} isFirst={hubs.length < 2} /> : null;
  const isReady = plan.stage === "draft" && hubs.length >= HUBS_AT_LEAST;
  return (
    <>
      <Section
        title={t("hubs.title")}
        aside={
          <span className="flex flex-wrap gap-2">
            {hubs.length > 0 ? add : null}
            {can.changeHubs && isReady ? (
              <OpenRating place={place} version={plan.version} cto={plan.cto} cio={plan.cio} />
            ) : null}
          </span>
        }
      >
        {hubs.length === 0 ? (
          <EmptyState title={t("hubs.empty")} action={add}>
            {t(can.changeHubs ? "hubs.emptyBody" : "hubs.emptyReader")}
          </EmptyState>
        ) : (
          <HubTable place={place} page={page} />
        )}
        {can.changeHubs && plan.stage === "draft" && hubs.length === 1 ? (
          <p className="mt-3 text-sm text-soft">{t("hubs.needTwo")}</p>
        ) : null}
        {can.manage && !can.changeHubs && plan.stage === "rating" ? (
          <Notice className="mt-4" title={t("hubs.fixed")} />
        ) : null}
      </Section>
      <Section
        title={t("weights.title")}
        aside={
          can.changeHubs ? (
            <WeighPlan place={place} version={plan.version} weights={plan.weights} />
          ) : null
        }
      >
        <p className="mb-4 max-w-[66ch] text-soft">{t("weights.body")}</p>
        <WeightTable weights={plan.weights} />
      </Section>
    </>
  );
}

function HubTable({ place, page }: StepProps) {
  const t = useTranslations("talent.hubs");
  const format = useFormatter();
  const { plan, hubs, demands, can } = page;
  return (
    <Table
      caption={t("caption", { plan: plan.name })}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("name")}</ColumnHeader>
          <ColumnHeader>{t("place")}</ColumnHeader>
          <ColumnHeader>{t("zone")}</ColumnHeader>
          <ColumnHeader isNumber>{t("asked")}</ColumnHeader>
          {can.changeHubs ? <ColumnHeader>{t("actions")}</ColumnHeader> : null}
        </>
      }
    >
      {hubs.map((hub) => (
        <tr key={hub.id}>
          <RowHeader className="min-w-28 max-w-72 wrap-anywhere">{hub.name}</RowHeader>
          <Cell className="wrap-anywhere">{hub.place || "–"}</Cell>
          <Cell>{hub.timeZone?.replaceAll("_", " ") ?? "–"}</Cell>
          <Cell isNumber>{format.number(seatsAsked(demands, hub.id).seats)}</Cell>
          {can.changeHubs ? (
            <Cell>
              <HubActions place={place} hub={hub} canRemove={plan.stage === "draft"} />
            </Cell>
          ) : null}
        </tr>
      ))}
    </Table>
  );
}
