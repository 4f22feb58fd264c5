import { useTranslations } from "next-intl";
import type { RatersPage } from "@/server/features/raters/reads";
import { Section } from "../ui/section";
import { ColumnHeader, Table } from "../ui/table";
import { GroupRow } from "./group-row";

/** A launched subject's rater groups by number; for who is rated never more than that. */
export function RunningGroups({ page }: { page: RatersPage }) {
  const t = useTranslations("raters.running");
  const monitor = useTranslations("cycles.monitor");
  if (page.groups.length === 0) {
    return (
      <Section title={t("title")}>
        <p className="text-soft">{t("over")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("title")}>
      <p className="mb-4 text-soft">
        {page.isOwn ? t("own") : monitor("note", { threshold: page.cycle.threshold })}
      </p>
      <Table
        caption={t("title")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{monitor("group")}</ColumnHeader>
            <ColumnHeader isNumber>{monitor("done")}</ColumnHeader>
            <ColumnHeader>{monitor("now")}</ColumnHeader>
            <ColumnHeader>{monitor("missing")}</ColumnHeader>
          </>
        }
      >
        {page.groups.map((group) => (
          <GroupRow
            key={group.group}
            group={group}
            isOpen={page.cycle.state === "open"}
            missing={page.missing}
          />
        ))}
      </Table>
    </Section>
  );
}
