import { useTranslations } from "next-intl";
import { DIRECTIONS } from "@/server/domain/structure/structure";
import type { ListedResponsibility } from "@/server/features/responsibilities/reads";
import { Section } from "../ui/section";
import { DirectionMark } from "./direction-mark";
import { ResponsibilityTable } from "./responsibility-table";

/** The responsibilities in use by where they look, then those that are not. */
export function ResponsibilityGroups(props: {
  org: string;
  responsibilities: readonly ListedResponsibility[];
}) {
  const t = useTranslations("responsibilities");
  const { org, responsibilities } = props;
  const inUse = responsibilities.filter(({ state }) => state === "used");
  const others = responsibilities.filter(({ state }) => state !== "used");
  return (
    <>
      {DIRECTIONS.map((direction) => {
        const rows = inUse.filter((one) => one.direction === direction);
        return rows.length === 0 ? null : (
          <Section
            key={direction}
            title={<DirectionMark direction={direction} />}
            aside={t("count", { count: rows.length })}
          >
            <p className="-mt-2 mb-3 text-sm text-soft">{t(`groups.${direction}`)}</p>
            <ResponsibilityTable
              org={org}
              rows={rows}
              caption={t("list.caption", { direction: t(`directions.${direction}`) })}
            />
          </Section>
        );
      })}
      {others.length === 0 ? null : (
        <Section title={t("retiredTitle")} aside={t("count", { count: others.length })}>
          <p className="-mt-2 mb-3 text-sm text-soft">{t("groups.retired")}</p>
          <ResponsibilityTable org={org} rows={others} caption={t("retiredTitle")} hasDirection />
        </Section>
      )}
    </>
  );
}
