export type ToastTone = "info" | "success" | "warning" | "error";
export type Toast = { id: number; title: string; description?: string; tone: ToastTone };

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says something that happened, from anywhere in the browser; the shell shows it. */
export function notify(toast: { title: string; description?: string; tone?: ToastTone }): void {
  lastId += 1;
  const tone = toast.tone ?? "success";
  change([...toasts.filter((one) => one.title !== toast.title), { ...toast, tone, id: lastId }]);
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function listToasts(): readonly Toast[] {
  return toasts;
}

function change(next: readonly Toast[]): void {
  toasts = next.slice(-4);
  for (const listener of listeners) listener();
}
