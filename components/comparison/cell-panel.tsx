import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Anchor } from "@/components/ui/anchor";
import { buttonClass } from "@/components/ui/button";
import type { Scale } from "@/server/domain/statistics/scale";
import type { CellDetail } from "@/server/features/comparisons/map";
import type { Comparison } from "@/server/features/comparisons/reads";
import { CellFigures } from "./cell-figures";
import { CellSelf } from "./cell-self";
import { compareHref } from "./links";
import { PanelKeys } from "./panel-keys";

const PANEL = "cell-panel";

/** The figures of one cell, beside the map on a wide screen and over its lower part on a phone. */
export function CellPanel({ org, comparison }: { org: string; comparison: Comparison }) {
  const t = useTranslations("comparison.panel");
  const { cell, map, view } = comparison;
  if (!cell || !map) return null;
  const href = compareHref(org, { ...view, cell: undefined });
  const { row, column } = cell;
  return (
    <aside id={PANEL} aria-label={t("label")} tabIndex={-1} className="cell-panel on-card">
      <header className="mb-4 flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 className="wrap-anywhere">{row.name}</h2>
          {row.note ? <p className="text-sm text-soft">{row.note}</p> : null}
        </div>
        <Anchor
          href={href}
          replace
          scroll={false}
          aria-label={t("close")}
          className={buttonClass("quiet", "sm")}
        >
          <X aria-hidden="true" className="size-4" />
        </Anchor>
      </header>
      <h3>{column.label}</h3>
      {column.meaning ? <p className="text-sm text-soft">{column.meaning}</p> : null}
      <Body org={org} comparison={comparison} detail={cell} scale={map.scale} />
      <PanelKeys panelId={PANEL} closeHref={href} cell={`${row.id}:${column.key}`} />
    </aside>
  );
}

type BodyProps = { org: string; comparison: Comparison; detail: CellDetail; scale: Scale };

function Body({ org, comparison, detail, scale }: BodyProps) {
  const t = useTranslations("comparison");
  const { cell, column } = detail;
  if (cell.state === "value" && cell.figures && comparison.cycle) {
    return (
      <CellFigures
        figures={cell.figures}
        colour={cell.colour}
        column={column}
        scale={scale}
        cycle={comparison.cycle}
      />
    );
  }
  if (cell.state === "value") {
    return (
      <CellSelf org={org} mean={cell.mean} colour={cell.colour} detail={detail} scale={scale} />
    );
  }
  if (cell.state === "absent") return null;
  return (
    <div className="mt-4">
      <p className="text-lg">{t(`cell.${cell.reason}`)}</p>
      <p className="mt-2">
        {t(`why.${cell.reason}`, { threshold: comparison.cycle?.threshold ?? 5 })}
      </p>
    </div>
  );
}
