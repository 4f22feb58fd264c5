"use client";
import { LogOut } from "lucide-react";
import { useState } from "react";
import { forgetUnsentCells } from "@/components/ownership/unsent-cells";
import { forgetAllKept } from "@/components/perception/kept-answers";
import { forgetUnsentEdits } from "@/components/scenario/unsent-edits";
import { forgetAllUnsent } from "@/components/scorecard/unsent-store";
import { notify } from "@/components/ui/toast-queue";
import { closeSession, leaveFor } from "./auth-door";

/** Ends this session. Takes its words from the frame, so that any page can show it. */
export function SignOut(props: {
  label: string;
  failedLabel: string;
  /** Where to go on after the next signing in, where that is not the start. */
  next?: string;
  className?: string;
}) {
  const [isPending, setPending] = useState(false);

  async function signOut() {
    if (isPending) return;
    setPending(true);
    try {
      await closeSession();
      // A device that is left behind keeps no answers; without storage there are none.
      await forgetAllUnsent().catch(() => undefined);
      forgetAllKept();
      forgetUnsentCells();
      forgetUnsentEdits();
      await leaveFor(props.next ? `/sign-in?next=${encodeURIComponent(props.next)}` : "/sign-in");
    } catch {
      notify({ title: props.failedLabel, tone: "error" });
      setPending(false);
    }
  }

  return (
    <button
      type="button"
      onClick={signOut}
      aria-busy={isPending || undefined}
      className={props.className ?? "panel-item"}
    >
      <LogOut aria-hidden="true" className="size-4" />
      {props.label}
    </button>
  );
}
