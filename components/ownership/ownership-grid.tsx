"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useDeferredValue, useRef, useState } from "react";
import type { CellChange, FindingEvidence } from "@/server/domain/finding/finding";
import { cellKey } from "@/server/domain/ownership/conflict";
import { valueIn } from "@/server/domain/ownership/grid";
import { type Pasted, readPaste, writeCopy } from "@/server/domain/ownership/paste";
import { proposeOwnership } from "@/server/domain/ownership/propose";
import type { CellValue } from "@/server/domain/ownership/timeline";
import { CellDialog } from "./cell-dialog";
import { CorrectionForm } from "./correction-form";
import { DutyList } from "./duty-list";
import { EmptyGrid } from "./empty-grid";
import { type GridData, groupsOf, seatsOf } from "./grid-data";
import { boundsOf, type Selection, spotsIn } from "./grid-moves";
import { GridTable } from "./grid-table";
import { GridTools } from "./grid-tools";
import { LiveFindings } from "./live-findings";
import { type HeldPaste, PastePreview } from "./paste-preview";
import { keysIn, spotOf, useGridHands } from "./use-grid-hands";
import { useGridSync } from "./use-grid-sync";

/** With more positions than this, findings stand below the grid. */
const WIDE = 5;
const NONE: ReadonlyMap<string, CellValue> = new Map();

/** Who owns what, under somebody's hands: typed at once, saved behind, nothing lost. */
export function OwnershipGrid(props: {
  data: GridData;
  evidence: FindingEvidence;
  day: string;
  mode: "read" | "live" | "correct";
  /** Where a correction leads back to. */
  backHref: string;
  legend: ReactNode;
}) {
  const { data, mode } = props;
  const { labels, structure } = data;
  const t = useTranslations("ownership");
  const router = useRouter();
  const { sync, state } = useGridSync(data, mode === "correct" ? "correct" : "live");
  const table = useRef<HTMLTableElement>(null);
  const [cell, setCell] = useState<string | null>(null);
  const [held, setHeld] = useState<HeldPaste | null>(null);
  const [proposed, setProposed] = useState(NONE);
  // Findings follow when there is time: a key never waits for them.
  const settled = useDeferredValue(state.grid);
  const duties = groupsOf(structure.responsibilities).flatMap((group) => group.duties);
  const seats = seatsOf(structure);
  const frame = { duties, seats, labels };
  const { grid } = state;
  const canEdit = mode !== "read" && state.isReady;
  const heldBy = (duty: { id: string }, seat: { id: string }) =>
    valueIn(grid, cellKey({ responsibilityId: duty.id, positionId: seat.id }));

  function copy(selection: Selection): string {
    const { top, bottom, left, right } = boundsOf(selection);
    const isWhole = spotsIn(selection).length === duties.length * seats.length;
    const part = {
      labels,
      duties: duties.slice(top, bottom + 1),
      seats: seats.slice(left, right + 1),
    };
    return writeCopy(part, heldBy, isWhole);
  }

  function paste(text: string, selection: Selection) {
    const { top: row, left: column } = boundsOf(selection);
    const pasted = readPaste(text, frame, { row, column });
    if (pasted.problems.length > 0) return setHeld({ text, start: { row, column } });
    const [only] = pasted.values.size === 1 ? pasted.values.values() : [];
    // One value for many chosen cells fills them all, as in a spreadsheet.
    const isForAll = only && !/[\t\n]/.test(text.trim());
    take(isForAll ? new Map(keysIn(frame, selection).map((key) => [key, only])) : pasted.values);
  }

  function take(values: Pasted["values"]) {
    sync.edit(
      new Map(
        [...values].map(([key, { letters, share }]) => [
          key,
          {
            letters,
            share: share === undefined ? valueIn(sync.getState().grid, key).share : share,
          },
        ]),
      ),
    );
    setHeld(null);
  }

  const mend = useCallback(
    (fix: readonly CellChange[]) => {
      const now = sync.getState().grid;
      const values = fix.map((change): [string, CellValue] => {
        const key = cellKey(change);
        return [key, { letters: change.letters, share: valueIn(now, key).share }];
      });
      sync.edit(new Map(values));
    },
    [sync],
  );

  function confirmProposal() {
    sync.edit(new Map([...proposed].filter(([key]) => valueIn(grid, key).letters === "")));
    setProposed(NONE);
  }

  const { selection, ...keys } = useGridHands({
    table,
    duties,
    seats,
    labels,
    sync,
    canEdit,
    openDetails: setCell,
    paste,
    copy,
  });
  const hands = {
    ...keys,
    onDoubleClick: (event: { target: EventTarget }) => {
      const to = spotOf(event.target);
      if (to) setCell(keysIn(frame, { from: to, to })[0] ?? null);
    },
  };
  const shared = { grid, duties, seats, labels, canEdit, onSettle: sync.settle.bind(sync) };
  const isWide = seats.length > WIDE;
  const isEmpty = grid.saved.size === 0 && grid.unsent.size === 0;
  return (
    <>
      {isEmpty ? (
        <EmptyGrid
          canEdit={canEdit && mode === "live"}
          proposed={proposed.size}
          onPropose={() => setProposed(proposeOwnership(structure))}
          onConfirm={confirmProposal}
          onDiscard={() => setProposed(NONE)}
        />
      ) : null}
      <div
        className={
          isWide ? "grid gap-8" : "grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]"
        }
      >
        <div className="min-w-0">
          <GridTools
            state={state}
            mode={mode}
            canEdit={canEdit}
            sync={sync}
            text={() => writeCopy(frame, heldBy, true)}
          >
            {mode === "correct" && grid.unsent.size > 0 ? (
              <CorrectionForm
                sync={sync}
                day={props.day}
                count={grid.unsent.size}
                // Reason: typed routes know literal paths only; this one carries parameters.
                onDone={() => router.push(props.backHref as Route)}
              />
            ) : null}
          </GridTools>
          <div className="max-sm:hidden">
            <GridTable
              {...shared}
              table={table}
              caption={t("caption")}
              selection={selection}
              isWide={isWide}
              proposed={proposed}
              hands={hands}
            />
          </div>
          <div className="sm:hidden">
            <DutyList {...shared} onOpen={setCell} />
          </div>
          {props.legend}
        </div>
        <LiveFindings
          data={data}
          grid={settled}
          evidence={props.evidence}
          canEdit={canEdit}
          canWaive={canEdit && mode === "live"}
          isBeside={!isWide}
          onFix={mend}
        />
      </div>
      <CellDialog
        {...data}
        cell={cell}
        duties={duties}
        seats={seats}
        canEdit={canEdit}
        hasReason={mode === "live"}
        valueOf={(key) => valueIn(grid, key)}
        onSave={(key, value, reason) => sync.edit(new Map([[key, value]]), reason)}
        onOpen={setCell}
      />
      <PastePreview
        held={held}
        frame={frame}
        onTake={({ values }) => take(values)}
        onClose={() => setHeld(null)}
      />
    </>
  );
}
