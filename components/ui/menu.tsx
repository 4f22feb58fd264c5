"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { Anchor } from "./anchor";
import { classNames } from "./class-names";

const itemClass =
  "flex min-h-8 cursor-pointer select-none items-center gap-2.5 rounded-sm px-2.5 py-1 no-underline outline-none data-highlighted:bg-wash data-disabled:opacity-55";

/** Actions behind one button; arrow keys move, Escape closes, letters jump. */
export function Menu(props: {
  trigger: ReactElement;
  align?: "start" | "center" | "end";
  children: ReactNode;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={props.align ?? "start"} className="z-50">
          <Base.Popup className="min-w-44 max-w-80 rounded-lg border border-line bg-card p-1.5 text-ink shadow-raised">
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem(props: {
  onSelect: () => void;
  isDisabled?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Base.Item
      disabled={props.isDisabled}
      onClick={props.onSelect}
      className={classNames(itemClass, props.className)}
    >
      {props.children}
    </Base.Item>
  );
}

export function MenuLink(props: { href: string; children: ReactNode }) {
  return (
    <Base.LinkItem closeOnClick className={itemClass} render={<Anchor href={props.href} />}>
      {props.children}
    </Base.LinkItem>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="mx-2 my-1.5 h-px bg-line" />;
}
