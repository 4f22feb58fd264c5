"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { type Labels, parseShown, shownLetters } from "@/server/domain/ownership/labels";
import type { Letters } from "@/server/domain/ownership/letters";
import type { Structure } from "@/server/domain/structure/structure";
import { ScrollRegion } from "../ui/scroll-region";

type Value = Readonly<{ letters: Letters; share: number | null }>;
type Props = Readonly<{
  structure: Structure;
  base: Structure;
  labels: Labels;
  onLetters: (responsibilityId: string, positionId: string, value: Value) => void;
}>;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Responsibilities × positions with a field in each cell; arrow keys lead from cell to cell. */
export function LettersGrid({ structure, base, labels, onLetters }: Props) {
  const t = useTranslations("scenarios.edit");
  const { positions, responsibilities } = structure;
  const now = valuesOf(structure);
  const before = valuesOf(base);
  return (
    <ScrollRegion label={t("caption")}>
      <table className="data-table letters text-sm">
        <caption className="caption-bottom pt-2.5 text-sm text-soft">
          <span className="wide-caption">{t("caption")}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("responsibility")}</th>
            {positions.map(({ id, name }) => (
              <th key={id} scope="col" className="max-w-28 wrap-anywhere">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {responsibilities.map((row, y) => (
            <tr key={row.id}>
              <th scope="row" className="font-normal">
                {row.name}
              </th>
              {positions.map((column, x) => {
                const key = `${row.id}:${column.id}`;
                return (
                  <td key={column.id}>
                    <LettersCell
                      id={cellId(y, x)}
                      label={t("cell", { responsibility: row.name, position: column.name })}
                      labels={labels}
                      value={now.get(key) ?? EMPTY}
                      before={before.get(key)?.letters ?? ""}
                      onMove={([down, right]) => focusOn(y + down, x + right)}
                      onValue={(value) => onLetters(row.id, column.id, value)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function LettersCell(props: {
  id: string;
  label: string;
  value: Value;
  before: Letters;
  labels: Labels;
  onMove: (step: readonly [number, number]) => void;
  onValue: (value: Value) => void;
}) {
  const t = useTranslations("scenarios.edit");
  const [typed, setTyped] = useState<string | null>(null);
  const { value, before, labels } = props;
  const isBad = typed !== null && parseShown(typed, labels) === null;
  const note = isBad
    ? t("bad", { labels })
    : value.letters === before
      ? null
      : t("changed", { before: shownLetters(before, labels) || t("empty") });

  function type(text: string) {
    setTyped(text);
    const letters = parseShown(text, labels);
    if (letters !== null) props.onValue({ letters, share: letters === "" ? null : value.share });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = STEPS[event.key];
    const { selectionStart, selectionEnd, value: text } = event.currentTarget;
    const isAtEnd = event.key === "ArrowLeft" ? selectionStart === 0 : selectionEnd === text.length;
    if (!step || (step[1] !== 0 && !isAtEnd && selectionStart === selectionEnd)) return;
    event.preventDefault();
    props.onMove(step);
  }

  return (
    <>
      <input
        id={props.id}
        aria-label={props.label}
        aria-invalid={isBad || undefined}
        aria-describedby={note ? `${props.id}-note` : undefined}
        value={typed ?? shownLetters(value.letters, labels)}
        maxLength={8}
        autoComplete="off"
        spellCheck={false}
        className="letters-field"
        data-changed={note ? true : undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      <span id={`${props.id}-note`} className="block text-soft text-xs">
        {note}
      </span>
    </>
  );
}

const EMPTY: Value = { letters: "", share: null };

function valuesOf({ cells }: Structure): ReadonlyMap<string, Value> {
  return new Map(
    cells.map(({ responsibilityId, positionId, letters, share }) => [
      `${responsibilityId}:${positionId}`,
      { letters, share },
    ]),
  );
}

function cellId(y: number, x: number): string {
  return `letters-${y}-${x}`;
}

function focusOn(y: number, x: number): void {
  document.getElementById(cellId(y, x))?.focus();
}
