import { useTranslations } from "next-intl";
import { REPORT_MONTHS } from "@/server/domain/report/since";
import type { Report } from "@/server/features/reports/reads";
import { useFigures } from "../convergence/use-figures";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

/** Of which day the report is and what it looks back to; both stand in the address. */
export function ReportDays({ home, report }: { home: string; report: Report }) {
  const t = useTranslations("report.days");
  const figures = useFigures();
  const { on, today, since, snapshots } = report;
  return (
    <form
      action={`${home}/report`}
      className="no-print mb-7 flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      <TextField name="on" type="date" label={t("on")} defaultValue={on} max={today} />
      <SelectField
        name="since"
        label={t("since")}
        defaultValue={since.value}
        className="max-w-70"
        options={[
          ...snapshots.map(({ id, name, takenOn }) => ({
            value: id,
            label: t("snapshot", { name, day: figures.day(takenOn) }),
          })),
          ...REPORT_MONTHS.map((count) => ({ value: `${count}m`, label: t("months", { count }) })),
        ]}
      />
      <span className="flex flex-wrap gap-2">
        <Button type="submit">{t("show")}</Button>
        {on === today ? null : (
          <LinkButton tone="quiet" href={`${home}/report`}>
            {t("today")}
          </LinkButton>
        )}
      </span>
    </form>
  );
}
