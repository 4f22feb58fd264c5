import type { KeyboardEvent } from "react";
import { NOT_OBSERVED } from "@/server/domain/scorecard/answer";

/**
 * A digit rates the question that has the focus, else the first open one, and moves on; 0 stands for
 * 'not observed' where the scale has no 0. Works only while the focus is inside the form.
 */
export function rateByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (!/^\d$/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
  const form = event.currentTarget;
  const questions = [...form.querySelectorAll<HTMLFieldSetElement>("fieldset[data-question]")];
  const focused = questions.find((question) => question.contains(document.activeElement));
  const question = focused ?? questions.find((one) => !one.querySelector("input:checked"));
  const option = question ? optionOf(question, event.key) : null;
  if (!question || !option) return;
  event.preventDefault();
  option.click();
  const next = questions[questions.indexOf(question) + 1];
  const target = next
    ? (next.querySelector<HTMLElement>("input:checked") ?? next.querySelector<HTMLElement>("input"))
    : form.querySelector<HTMLElement>("button[type=submit]");
  target?.focus();
}

function optionOf(question: HTMLFieldSetElement, digit: string): HTMLInputElement | null {
  const withValue = (value: string) =>
    question.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  return withValue(digit) ?? (digit === "0" ? withValue(NOT_OBSERVED) : null);
}
