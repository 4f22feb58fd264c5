"use client";

import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import type { CommandButtonProps } from "./command-model";

// Loaded when it is first asked for: most visits never open it.
const CommandPalette = lazy(async () => ({
  default: (await import("./command-palette")).CommandPalette,
}));

/** Opens the palette, by press or by Ctrl/⌘ K from anywhere. */
export function CommandButton(props: CommandButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const isApple = useSyncExternalStore(noChange, hasAppleKeyboard, () => false);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpened(true);
      setOpen((open) => !open);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
        className="inline-flex min-h-9 items-center gap-2 rounded-md px-2 text-soft hover:bg-wash hover:text-ink"
      >
        <Search aria-hidden="true" className="size-4.5 md:size-4" />
        <span className="max-md:sr-only">{props.labels.open}</span>
        <kbd className="rounded-sm border border-line bg-card px-1.5 font-sans text-xs max-md:hidden">
          {isApple ? props.labels.keysApple : props.labels.keys}
        </kbd>
      </button>
      {wasOpened ? (
        <Suspense fallback={null}>
          <CommandPalette {...props} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      ) : null}
    </>
  );
}

function noChange() {
  return () => {};
}

function hasAppleKeyboard(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
