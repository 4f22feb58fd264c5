"use client";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * When the import reaches its next point, what stood here gives way to something else: the heading of
 * that gets the focus, unless the reader is busy elsewhere on the page.
 */
export function StageFocus(props: { stage: string; children: ReactNode }) {
  const { stage } = props;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current === stage) return;
    shown.current = stage;
    const { activeElement } = document;
    const isHere = activeElement === document.body || place.current?.contains(activeElement);
    const heading = place.current?.querySelector<HTMLElement>("h2, [data-notice]") ?? place.current;
    if (!isHere || !heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [stage]);
  return (
    <div ref={place} tabIndex={-1}>
      {props.children}
    </div>
  );
}
