"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export type Tab = { value: string; label: ReactNode; panel: ReactNode };

/** Views of one thing on one page. Where the view belongs in the address, use LinkTabs. */
export function Tabs(props: { label: string; tabs: readonly Tab[]; defaultValue?: string }) {
  return (
    <Base.Root defaultValue={props.defaultValue ?? props.tabs[0]?.value}>
      <Base.List
        aria-label={props.label}
        className="mb-5 flex flex-wrap gap-x-5 border-line border-b"
      >
        {props.tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px min-h-9 border-transparent border-b-2 py-1.5 text-soft hover:text-ink data-active:border-ink data-active:font-semibold data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {props.tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} keepMounted>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
