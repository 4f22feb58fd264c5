"use client";

import { useEffect } from "react";

type Held = Readonly<{ control: HTMLElement; around: readonly HTMLElement[] }>;

/** Long enough for what takes the focus of its own accord, too short to be noticed. */
const SETTLED_MS = 30;
const PLACES = "article, section, li, tr, main";

/**
 * When what has the focus goes away, with a page, a row or a button that has done its work, the focus
 * goes to the control that says the same in what came instead, else to the nearest place that stayed.
 */
export function FocusKeeper() {
  useEffect(() => {
    let held: Held | null = null;
    // Where on the page the focus was before a dialog over it.
    let onPage: Held | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      held = { control: target, around: placesAround(target) };
      if (target.closest("main")) onPage = held;
    };
    const keep = () => {
      if (!held || held.control.isConnected || document.activeElement !== document.body) return;
      const places = [...held.around, ...(onPage ? [onPage.control, ...onPage.around] : [])];
      const next = sameAs(held.control) ?? places.find((one) => one.isConnected);
      if (next) focusOn(next);
    };
    const observer = new MutationObserver(() => {
      if (!held || held.control.isConnected) return;
      clearTimeout(timer);
      timer = setTimeout(keep, SETTLED_MS);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, []);
  return null;
}

function placesAround(control: HTMLElement): HTMLElement[] {
  const places: HTMLElement[] = [];
  let place = control.parentElement?.closest<HTMLElement>(PLACES);
  while (place) {
    places.push(place);
    place = place.parentElement?.closest<HTMLElement>(PLACES);
  }
  return places;
}

// The tab of a page that led to the next page, the field of a day that another day was chosen in.
function sameAs(lost: HTMLElement): HTMLElement | null {
  const words = wordsOf(lost);
  const all = document.querySelectorAll<HTMLElement>(`main ${lost.localName}`);
  const [only, ...others] = [...all].filter((one) => wordsOf(one) === words);
  return only && others.length === 0 && only.checkVisibility() ? only : null;
}

function wordsOf(control: HTMLElement): string {
  const attributes = ["name", "type", "role", "aria-label"].map((one) => control.getAttribute(one));
  return JSON.stringify([...attributes, control.textContent?.trim()]);
}

function focusOn(element: HTMLElement): void {
  const isFocusable = element.tabIndex >= 0 || element.hasAttribute("tabindex");
  if (!isFocusable) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
}
