"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";

/** Copies a text and says so. Where the browser refuses, the text is shown selected instead. */
export function CopyButton(props: { text: string; label: string; copiedLabel: string }) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), 3000);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(props.text);
      setState("copied");
    } catch {
      setState("refused");
    }
  }

  const Icon = state === "copied" ? Check : Copy;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button size="sm" onClick={copy}>
        <Icon aria-hidden="true" className="size-3.5" />
        <span aria-live="polite">{state === "copied" ? props.copiedLabel : props.label}</span>
      </Button>
      {state === "refused" ? (
        <input
          readOnly
          aria-label={props.label}
          value={props.text}
          ref={(input) => input?.select()}
          className="min-h-7 rounded-sm border border-soft bg-card px-2 text-sm"
        />
      ) : null}
    </span>
  );
}
