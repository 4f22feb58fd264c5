"use client";
import { lazy, Suspense, useEffect, useState } from "react";
import { onSessionEnded } from "@/components/session-watch";

// Fetched when a session has ended, which on most days is never.
const AskAgain = lazy(async () => ({ default: (await import("./ask-again")).AskAgain }));

/** Waits for a write that meets an ended session, and then asks for the password over the page. */
export function SessionEnded(props: { email: string }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onSessionEnded(() => setOpen(true)), []);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <AskAgain email={props.email} isOpen={isOpen} onOpenChange={setOpen} />
    </Suspense>
  );
}
