import type { KeyboardEvent } from "react";

/**
 * Keys of one question, while the focus is inside its form: a digit or an arrow chooses, Enter goes on,
 * Backspace goes back. What a control does with a key by itself is left to it.
 */
export function stepByKey(event: KeyboardEvent<HTMLFormElement>, goBack: () => void): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const form = event.currentTarget;
  const options = [...form.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  const isOnOption = options.some((option) => option === event.target);
  const isOnControl = event.target instanceof Element && event.target.closest("a, button") !== null;
  if (/^[1-9]$/.test(event.key)) choose(event, options[Number(event.key) - 1]);
  else if (event.key === "Backspace") {
    event.preventDefault();
    goBack();
  } else if (event.key === "Enter" && !isOnControl) {
    event.preventDefault();
    form.requestSubmit();
  } else if (/^Arrow(Down|Up)$/.test(event.key) && !isOnOption && !isOnControl) {
    // On an option the browser moves on by itself; from the question the arrows lead into the answers.
    const chosen = options.find((option) => option.checked);
    choose(event, chosen ?? (event.key === "ArrowDown" ? options[0] : options.at(-1)));
  }
}

function choose(event: KeyboardEvent, option: HTMLInputElement | undefined): void {
  if (!option) return;
  event.preventDefault();
  option.click();
  option.focus();
}
