export const dialogBackdropClass =
  "fixed inset-0 z-40 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0";

export const dialogPopupClass =
  "on-card fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-32px)] w-[min(520px,calc(100vw-32px))] max-w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-lg border border-line bg-card p-5 text-ink shadow-raised transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0";
