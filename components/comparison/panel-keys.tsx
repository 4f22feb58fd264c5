"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Puts the focus on the figures that were asked for; Escape closes them and goes back to the cell. */
export function PanelKeys(props: { panelId: string; closeHref: string; cell: string }) {
  const { panelId, closeHref, cell } = props;
  const router = useRouter();
  useEffect(() => {
    document.getElementById(panelId)?.focus({ preventScroll: true });
    // Beside the panel there may be less room than before.
    const square = findCell(cell);
    square?.scrollIntoView({ block: "nearest", inline: "nearest" });
    square?.setAttribute("aria-current", "true");
    const closeOnEscape = (event: KeyboardEvent) => {
      // A dialog or a menu over the page closes first.
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (document.querySelector(":popover-open, [role='dialog']")) return;
      // Reason: typed routes know literal paths only; this one is put together at run time.
      router.replace(closeHref as Route, { scroll: false });
    };
    document.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("keydown", closeOnEscape);
      square?.removeAttribute("aria-current");
      const panel = document.getElementById(panelId);
      if (panel?.contains(document.activeElement) || document.activeElement === document.body) {
        findCell(cell)?.focus({ preventScroll: true });
      }
    };
  }, [panelId, closeHref, cell, router]);
  return null;
}

function findCell(cell: string): HTMLButtonElement | undefined {
  const squares = document.querySelectorAll<HTMLButtonElement>("button[name='cell']");
  return [...squares].find(({ value }) => value === cell);
}
