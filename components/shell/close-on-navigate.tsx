"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** Panels stay open by nature; this closes them once a link in them has led somewhere. */
export function CloseOnNavigate() {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new address is the reason to close
  useEffect(() => {
    for (const panel of document.querySelectorAll<HTMLElement>("[popover]:popover-open")) {
      panel.hidePopover();
    }
  }, [path]);
  return null;
}
