import { useTranslations } from "next-intl";
import { useFigures } from "@/components/convergence/use-figures";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Side, StateComparison } from "@/server/features/timeline/compare";
import { compareHref } from "./links";
import { kindWord } from "./snapshot-table";

/** Which two days or snapshots; a plain form, so that it works before any script does. */
export function CompareForm({ home, comparison }: { home: string; comparison: StateComparison }) {
  const t = useTranslations("timeline.comparison");
  const kinds = useTranslations("timeline.snapshots");
  const figures = useFigures();
  const { from, to, today } = comparison;
  const options = [
    { value: "", label: t("aDay") },
    ...comparison.snapshots.map(({ id, name, kind, takenOn }) => ({
      value: id,
      label: t("snapshot", { name: name ?? kindWord(kinds, kind), day: figures.day(takenOn) }),
    })),
  ];
  const part = (side: "from" | "to", value: Side) => (
    <fieldset className="flex min-w-0 flex-wrap items-end gap-2">
      <legend className="sr-only">{t(side)}</legend>
      <SelectField
        label={t(side)}
        name={side}
        defaultValue={value.snapshot ? value.value : ""}
        className="max-w-60"
        options={options}
      />
      <TextField
        label={<span className="sr-only">{t(side === "from" ? "fromDay" : "toDay")}</span>}
        name={`${side}Day`}
        type="date"
        max={today}
        defaultValue={value.day}
      />
    </fieldset>
  );
  return (
    <form
      action={`${home}/timeline/compare`}
      className="no-print mb-6 flex flex-wrap items-end gap-x-5 gap-y-3"
    >
      {part("from", from)}
      {part("to", to)}
      <span className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary">
          {t("show")}
        </Button>
        <LinkButton href={compareHref(home, to.value, from.value)}>{t("swap")}</LinkButton>
      </span>
    </form>
  );
}
