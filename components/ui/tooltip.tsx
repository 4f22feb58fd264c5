"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

/** A short hint for a control that already has a name; never the only place where something is said. */
export function Tooltip(props: { trigger: ReactElement; children: ReactNode }) {
  return (
    <Base.Provider>
      <Base.Root>
        <Base.Trigger render={props.trigger} />
        <Base.Portal>
          <Base.Positioner sideOffset={6} className="z-50">
            <Base.Popup className="max-w-72 rounded-md bg-ink px-2.5 py-1.5 text-paper text-sm">
              {props.children}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Base.Provider>
  );
}
