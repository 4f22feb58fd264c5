import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useState,
} from "react";
import { cellKey } from "@/server/domain/ownership/conflict";
import { valueIn } from "@/server/domain/ownership/grid";
import { type Labels, letterOf } from "@/server/domain/ownership/labels";
import { hasLetter, type Letter, toggleLetter } from "@/server/domain/ownership/letters";
import { NOTHING } from "@/server/domain/ownership/timeline";
import type { Responsibility } from "@/server/domain/structure/structure";
import type { Seat } from "./grid-data";
import { isSameSpot, type Selection, type Spot, spotAfter, spotsIn } from "./grid-moves";
import type { GridSync } from "./grid-sync";

export type GridHands = Readonly<{
  table: RefObject<HTMLTableElement | null>;
  duties: readonly Responsibility[];
  seats: readonly Seat[];
  labels: Labels;
  sync: GridSync;
  canEdit: boolean;
  openDetails: (key: string) => void;
  paste: (text: string, selection: Selection) => void;
  copy: (selection: Selection) => string;
}>;

const START: Selection = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };

/** What hands do at the grid: move, choose, type, clear, copy, paste, take back. */
export function useGridHands(hands: GridHands) {
  const [selection, setSelection] = useState<Selection>(START);
  const size = { rows: hands.duties.length, columns: hands.seats.length };

  function choose(next: Selection) {
    setSelection(next);
    cellAt(hands.table.current, next.to)?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || !spotOf(event.target)) return;
    const current = chosenAt(event.target, selection);
    const to = spotAfter(event, current.to, size);
    if (to) choose({ from: event.shiftKey ? current.from : to, to });
    if (to || press(event, hands, current, choose, size)) event.preventDefault();
  }

  // Screen readers put the focus where they like; what is chosen goes along.
  function onFocus(event: FocusEvent<HTMLElement>) {
    const to = spotOf(event.target);
    if (!to) return;
    setSelection((current) => (isSameSpot(current.to, to) ? current : { from: to, to }));
  }

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const to = spotOf(event.target);
    if (!to || event.button !== 0) return;
    setSelection({ from: event.shiftKey ? selection.from : to, to });
  }

  function onPointerOver(event: PointerEvent<HTMLElement>) {
    const to = spotOf(event.target);
    if (to && event.buttons === 1) setSelection(({ from }) => ({ from, to }));
  }

  useClipboard(hands, selection);
  return { selection, onFocus, onKeyDown, onPointerDown, onPointerOver };
}

/** The place of the cell that an event happened in. */
export function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return cell && { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

// The focus may have come before the page was alive to notice.
function chosenAt(target: EventTarget | null, selection: Selection): Selection {
  const spot = target && spotOf(target);
  return !spot || isSameSpot(spot, selection.to) ? selection : { from: spot, to: spot };
}

/** The keys of the cells that are chosen. */
export function keysIn({ duties, seats }: Pick<GridHands, "duties" | "seats">, on: Selection) {
  return spotsIn(on).flatMap(({ row, column }) => {
    const [duty, seat] = [duties[row], seats[column]];
    return duty && seat ? [cellKey({ responsibilityId: duty.id, positionId: seat.id })] : [];
  });
}

function press(
  event: KeyboardEvent,
  hands: GridHands,
  selection: Selection,
  choose: (next: Selection) => void,
  size: { rows: number; columns: number },
): boolean {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() === "a") {
      const last = { row: size.rows - 1, column: size.columns - 1 };
      choose({ from: last, to: { row: 0, column: 0 } });
      return true;
    }
    return hands.canEdit && turnBack(event, hands.sync);
  }
  if (key === "Escape") {
    choose({ from: selection.to, to: selection.to });
    return true;
  }
  const [first] = keysIn(hands, { from: selection.to, to: selection.to });
  if ((key === "Enter" || key === "F2") && first) {
    hands.openDetails(first);
    return true;
  }
  return hands.canEdit && type(key, hands, selection);
}

function turnBack(event: KeyboardEvent, sync: GridSync): boolean {
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) sync.undo();
  else if (key === "y" || key === "z") sync.redo();
  else return false;
  return true;
}

function type(key: string, hands: GridHands, selection: Selection): boolean {
  const keys = keysIn(hands, selection);
  if (key === "Delete" || key === "Backspace") {
    hands.sync.edit(new Map(keys.map((one) => [one, NOTHING])));
    return true;
  }
  const letter = letterOf(key, hands.labels);
  if (!letter) return false;
  toggle(hands.sync, keys, letter);
  return true;
}

// In a range a letter goes to all, unless all have it.
function toggle(sync: GridSync, keys: readonly string[], letter: Letter): void {
  const { grid } = sync.getState();
  const isOff = keys.every((key) => hasLetter(valueIn(grid, key).letters, letter));
  sync.edit(
    new Map(
      keys.map((key) => {
        const value = valueIn(grid, key);
        const letters =
          hasLetter(value.letters, letter) === isOff
            ? toggleLetter(value.letters, letter)
            : value.letters;
        return [key, { ...value, letters }];
      }),
    ),
  );
}

// On the document: browsers send these events to the selection's place, not to the focused cell.
function useClipboard(hands: GridHands, selection: Selection): void {
  useEffect(() => {
    const current = () => chosenAt(document.activeElement, selection);
    const isMine = () => document.activeElement?.closest("table") === hands.table.current;
    const onCopy = (event: ClipboardEvent) => {
      if (!isMine() || !event.clipboardData) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", hands.copy(current()));
      if (event.type !== "cut" || !hands.canEdit) return;
      hands.sync.edit(new Map(keysIn(hands, current()).map((key) => [key, NOTHING])));
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain");
      if (!isMine() || !hands.canEdit || !text) return;
      event.preventDefault();
      hands.paste(text, current());
    };
    const stop = new AbortController();
    document.addEventListener("copy", onCopy, { signal: stop.signal });
    document.addEventListener("cut", onCopy, { signal: stop.signal });
    document.addEventListener("paste", onPaste, { signal: stop.signal });
    return () => stop.abort();
  });
}

function cellAt(table: HTMLTableElement | null, { row, column }: Spot): HTMLElement | null {
  return table?.querySelector(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}
