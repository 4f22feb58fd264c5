"use client";

import { useState } from "react";
import type { Theme } from "@/components/theme";

const themes = ["system", "light", "dark"] as const satisfies readonly Theme[];

/** Light, dark or as the system has it; kept for a year in a cookie that the layout reads. */
export function ThemeChoice(props: {
  initial: Theme;
  legend: string;
  labels: Record<Theme, string>;
}) {
  const [theme, setTheme] = useState(props.initial);

  function choose(next: Theme) {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    const age = next === "system" ? 0 : 31_536_000;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `theme=${next}; path=/; max-age=${age}; samesite=lax`;
  }

  return (
    <fieldset className="px-2.5 py-1.5">
      <legend className="text-soft text-xs">{props.legend}</legend>
      <div className="mt-1 grid grid-cols-3 gap-1">
        {themes.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={theme === one}
            onClick={() => choose(one)}
            className="chip justify-center"
          >
            {props.labels[one]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
