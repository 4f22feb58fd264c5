import { useTranslations } from "next-intl";
import type { ReportQuality } from "@/server/domain/subject-report/report";
import { windowPanes } from "./report-rows";
import type { ReportWords } from "./report-words";

/** The window: what both see, what only others see, what only oneself sees, and what nobody said. */
export function Window(props: { qualities: readonly ReportQuality[]; words: ReportWords }) {
  const t = useTranslations("reports.window");
  const { panes, unclear } = windowPanes(props);
  return (
    <>
      <dl className="grid gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-2">
        {panes.map(({ pane, names }) => (
          <div key={pane} className="min-h-28 bg-card p-4">
            <dt className="font-semibold">{t(`${pane}.title`)}</dt>
            <dd className="text-sm text-soft">{t(`${pane}.body`)}</dd>
            <dd className="mt-2">{names.join(" · ") || "–"}</dd>
          </div>
        ))}
      </dl>
      {unclear.length > 0 ? (
        <p className="mt-3 text-sm text-soft">{t("unclear", { list: unclear.join(", ") })}</p>
      ) : null}
    </>
  );
}
