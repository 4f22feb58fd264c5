import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { SelectField } from "@/components/ui/select-field";
import type { Comparison } from "@/server/features/comparisons/reads";
import { AddressFields } from "./address-fields";
import { compareHref } from "./links";

const LEVELS = ["quality", "item"] as const;

/** Which cycle, which teams, in which detail: a plain form, so that it works before any script does. */
export function ComparisonControls({ org, comparison }: { org: string; comparison: Comparison }) {
  const t = useTranslations("comparison.controls");
  const { cycles, cycle, teams, view, layer } = comparison;
  const hasCycles = cycles.length > 1;
  const hasForm = hasCycles || teams.length > 0;
  const hasLevels = layer !== "self" && comparison.map !== null;
  if (!hasForm && !hasLevels) return null;
  return (
    <div className="no-print mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      {hasForm ? (
        <form action={`/${org}/compare`} className="flex flex-wrap items-end gap-3">
          <AddressFields address={{ layer, level: view.level }} />
          {hasCycles ? (
            <SelectField
              label={t("cycle")}
              name="cycle"
              defaultValue={cycle?.id}
              className="max-w-72"
              options={cycles.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
          {teams.length > 0 ? (
            <SelectField
              label={t("team")}
              name="team"
              defaultValue={view.team ?? ""}
              className="max-w-72"
              options={[
                { value: "", label: t("allTeams") },
                ...teams.map(({ id, name, depth }) => ({
                  value: id,
                  label: "\u2003".repeat(depth) + name,
                })),
              ]}
            />
          ) : null}
          <Button type="submit" className="mb-1">
            {t("show")}
          </Button>
        </form>
      ) : null}
      {hasLevels ? (
        <LinkTabs
          label={t("level")}
          look="chips"
          items={LEVELS.map((level) => ({
            href: compareHref(org, {
              ...view,
              level,
              sort: "name",
              dir: "ascending",
              cell: undefined,
            }),
            label: t(level),
            isCurrent: level === view.level,
          }))}
        />
      ) : null}
    </div>
  );
}
