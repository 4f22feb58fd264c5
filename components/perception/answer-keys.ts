import type { KeyboardEvent } from "react";

/**
 * A digit chooses that option of the row that has the focus, else of the first open one, and moves on
 * to the next row or to the button at the end.
 */
export function chooseByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (!/^[0-9]$/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
  const form = event.currentTarget;
  const rows = [...form.querySelectorAll<HTMLFieldSetElement>("fieldset[data-row]")];
  const focused = rows.find((row) => row.contains(document.activeElement));
  const row = focused ?? rows.find((one) => !one.querySelector("input:checked"));
  const option = row?.querySelector<HTMLInputElement>(`input[data-key="${event.key}"]`);
  if (!row || !option) return;
  event.preventDefault();
  option.click();
  const next = rows[rows.indexOf(row) + 1];
  const target = next
    ? (next.querySelector<HTMLElement>("input:checked") ?? next.querySelector<HTMLElement>("input"))
    : form.querySelector<HTMLElement>("button[type=submit]");
  target?.focus();
}
