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
      const panel = document.getElementById(panelId);
      if (panel?.contains(document.activeElement) || document.activeElement === document.body) {
        focusCell(cell);
      }
    };
  }, [panelId, closeHref, cell, router]);
  return null;
}

function focusCell(cell: string) {
  const squares = document.querySelectorAll<HTMLButtonElement>("button[name='cell']");
  [...squares].find(({ value }) => value === cell)?.focus({ preventScroll: true });
}
