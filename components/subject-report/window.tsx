import { useTranslations } from "next-intl";
import type { ReportQuality } from "@/server/domain/subject-report/report";
import type { ReportWords } from "./report-words";

const PANES = ["open", "blind", "hidden", "unknown"] as const;

/** The window: what both see, what only others see, what only oneself sees, and what nobody said. */
export function Window(props: { qualities: readonly ReportQuality[]; words: ReportWords }) {
  const t = useTranslations("reports.window");
  const named = (pane: string | null) =>
    props.qualities.filter((one) => one.pane === pane).map(({ key }) => props.words.quality(key));
  const unclear = named(null);
  return (
    <>
      <dl className="grid gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-2">
        {PANES.map((pane) => (
          <div key={pane} className="min-h-28 bg-card p-4">
            <dt className="font-semibold">{t(`${pane}.title`)}</dt>
            <dd className="text-sm text-soft">{t(`${pane}.body`)}</dd>
            <dd className="mt-2">{named(pane).join(" · ") || "–"}</dd>
          </div>
        ))}
      </dl>
      {unclear.length > 0 ? (
        <p className="mt-3 text-sm text-soft">{t("unclear", { list: unclear.join(", ") })}</p>
      ) : null}
    </>
  );
}
