"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import {
  dismissToast,
  listToasts,
  subscribeToToasts,
  type Toast,
  type ToastTone,
} from "./toast-queue";

const none: readonly Toast[] = [];
const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert };

export type ToasterLabels = { dismiss: string; tones: Record<ToastTone, string> };

/** The place where toasts appear. Problems stay until they are dismissed. */
export function Toaster({ labels }: { labels: ToasterLabels }) {
  const toasts = useSyncExternalStore(subscribeToToasts, listToasts, () => none);
  return (
    <div
      role="status"
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-0 bottom-0 z-60 grid justify-items-center gap-2 p-4 md:justify-items-end"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} labels={labels} />
      ))}
    </div>
  );
}

function ToastCard({ toast, labels }: { toast: Toast; labels: ToasterLabels }) {
  const [isHeld, setHeld] = useState(false);
  const stays = toast.tone === "error" || toast.tone === "warning";
  useEffect(() => {
    if (stays || isHeld) return;
    const timer = setTimeout(() => dismissToast(toast.id), 7000);
    return () => clearTimeout(timer);
  }, [stays, isHeld, toast.id]);
  const Icon = icons[toast.tone];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it or being inside it only stops the clock
    <div
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto grid w-full max-w-sm grid-cols-[auto_1fr_auto] items-start gap-2.5 rounded-lg border border-line bg-card p-3.5 shadow-raised"
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4.5" />
      <div>
        <p className="font-semibold">
          <span className="sr-only">{labels.tones[toast.tone]}: </span>
          {toast.title}
        </p>
        {toast.description ? <p className="text-sm text-soft">{toast.description}</p> : null}
      </div>
      <button
        type="button"
        aria-label={labels.dismiss}
        onClick={() => dismissToast(toast.id)}
        className="grid size-6 place-items-center rounded-sm hover:bg-wash"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
