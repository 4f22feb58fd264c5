"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Makes the squares of a map one stop for the Tab key, moves between them by arrow keys, and opens one
 * without loading the whole page. Without script the form does the same by itself.
 */
export function MapKeys({ formId, version }: { formId: string; version: string }) {
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order has new squares to take out of the Tab order
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const stop = new AbortController();
    const squares = form.querySelectorAll<HTMLButtonElement>("td > button");
    squares.forEach((square, index) => {
      square.tabIndex = index === 0 ? 0 : -1;
    });
    form.addEventListener("keydown", moveFocus, { signal: stop.signal });
    form.addEventListener("focusin", keepTabStop, { signal: stop.signal });
    form.addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        const isOpen = new URLSearchParams(window.location.search).has("cell");
        const href = addressOf(form, event.submitter);
        // One step back leaves the figures, however many squares were looked at.
        if (isOpen) router.replace(href, { scroll: false });
        else router.push(href, { scroll: false });
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [formId, version, router]);
  return null;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -1000],
  End: [0, 1000],
};

function moveFocus(event: KeyboardEvent) {
  const step = STEPS[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.closest("td") : null;
  const row = cell?.parentElement;
  if (!step || !cell || !(row instanceof HTMLTableRowElement)) return;
  event.preventDefault();
  const [down, across] = step;
  const rows = row.closest("tbody")?.rows;
  const next = down === 0 ? row : rows?.[clamp(row.sectionRowIndex + down, rows.length)];
  const inRow = [...(next?.cells ?? [])].filter((one) => one.querySelector("button"));
  const wanted = cell.cellIndex + across;
  const target = inRow.toSorted(
    (a, b) => Math.abs(a.cellIndex - wanted) - Math.abs(b.cellIndex - wanted),
  )[0];
  target?.querySelector("button")?.focus();
}

function keepTabStop(event: FocusEvent) {
  if (!(event.target instanceof HTMLButtonElement)) return;
  const before = event.target
    .closest("tbody")
    ?.querySelector<HTMLButtonElement>("button[tabindex='0']");
  if (before) before.tabIndex = -1;
  event.target.tabIndex = 0;
}

function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): Route {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === "string") query.set(name, value);
  }
  // Reason: typed routes know literal paths only; this one is the page's own with another query.
  return `?${query}` as Route;
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
