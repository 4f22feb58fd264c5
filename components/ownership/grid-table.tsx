import { useTranslations } from "next-intl";
import { Fragment, type HTMLAttributes, type RefObject } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { cellKey } from "@/server/domain/ownership/conflict";
import { type Grid, valueIn } from "@/server/domain/ownership/grid";
import type { Labels } from "@/server/domain/ownership/labels";
import type { CellValue } from "@/server/domain/ownership/timeline";
import type { Responsibility } from "@/server/domain/structure/structure";
import { ConflictRow } from "./conflict-row";
import { DirectionDot } from "./direction-dot";
import { GridCell } from "./grid-cell";
import { groupsOf, type Seat } from "./grid-data";
import { isIn, type Selection } from "./grid-moves";

type Props = Readonly<{
  table: RefObject<HTMLTableElement | null>;
  caption: string;
  grid: Grid;
  duties: readonly Responsibility[];
  seats: readonly Seat[];
  labels: Labels;
  selection: Selection;
  canEdit: boolean;
  isWide: boolean;
  proposed: ReadonlyMap<string, CellValue>;
  onSettle: (key: string, keep: "mine" | "theirs") => void;
  hands: Pick<
    HTMLAttributes<HTMLElement>,
    "onFocus" | "onKeyDown" | "onPointerDown" | "onPointerOver" | "onDoubleClick"
  >;
}>;

/** The grid: responsibilities by direction, positions across, both in sight while it scrolls. */
export function GridTable(props: Props) {
  const { seats, duties } = props;
  const t = useTranslations("ownership");
  let row = -1;
  return (
    <div
      className={classNames(
        "scroll-pt-16 scroll-pl-60",
        // A box of its own scroll only where the columns need it: else the page scrolls, heads in sight.
        props.isWide ? "max-h-[82dvh] overflow-auto" : "max-lg:overflow-x-auto",
      )}
    >
      <table
        ref={props.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one types in
        role="grid"
        aria-label={props.caption}
        aria-multiselectable="true"
        aria-readonly={!props.canEdit}
        className="w-full border-separate border-spacing-0 text-sm"
        {...props.hands}
      >
        <thead className="sticky top-0 z-2 bg-paper">
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-1 bg-paper pr-3.5 pb-1.5 text-left font-medium text-soft"
            >
              {t("columns.responsibility")}
            </th>
            {seats.map((seat) => (
              <SeatHead key={seat.id} seat={seat} />
            ))}
          </tr>
        </thead>
        {groupsOf(duties).map((group) => (
          <tbody key={group.direction}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={seats.length + 1}
                className="border-line border-t pt-4 pb-1 text-left font-semibold text-xs"
              >
                <span className="sticky left-0 inline-flex items-center gap-2">
                  <DirectionDot direction={group.direction} />
                  {t(`directions.${group.direction}`)}
                </span>
              </th>
            </tr>
            {group.duties.map((duty) => {
              row += 1;
              return (
                <Fragment key={duty.id}>
                  <GridRow {...props} duty={duty} row={row} />
                  <ConflictRow {...props} duty={duty} />
                </Fragment>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function SeatHead({ seat }: { seat: Seat }) {
  const t = useTranslations("ownership");
  return (
    <th scope="col" className="max-w-32 px-1.5 pb-1.5 text-center align-bottom font-medium">
      <span className="block">{seat.name}</span>
      <span className="block text-soft text-xs leading-tight">
        {seat.holder ? (
          (seat.holderName ?? t("columns.unnamed"))
        ) : (
          <Badge look="dashed">{t("columns.vacant")}</Badge>
        )}
        {seat.holder?.hasLeft ? <Badge look="dashed">{t("columns.left")}</Badge> : null}
      </span>
    </th>
  );
}

function GridRow(props: Props & { duty: Responsibility; row: number }) {
  const { duty, row, seats, grid, labels, selection } = props;
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-1 w-60 min-w-44 border-line border-t bg-paper py-1 pr-3.5 text-left font-medium"
      >
        {duty.name}
      </th>
      {seats.map((seat, column) => {
        const key = cellKey({ responsibilityId: duty.id, positionId: seat.id });
        const { letters, share } = valueIn(grid, key);
        const spot = { row, column };
        return (
          <GridCell
            key={seat.id}
            row={row}
            column={column}
            letters={letters}
            share={share}
            labels={labels}
            hasFocus={selection.to.row === row && selection.to.column === column}
            isSelected={isIn(spot, selection)}
            theirs={grid.conflicts.get(key)?.theirs.letters ?? null}
            proposed={props.proposed.get(key)?.letters ?? ""}
          />
        );
      })}
    </tr>
  );
}
