import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@/server/api/router";
import { tellSessionEnded } from "./session-watch";

export type KeptState = Readonly<{
  status: "saved" | "saving" | "failed" | "refused";
  /** The key of a sentence in messages `errors`, where the server said no for good. */
  why: string | null;
}>;

const SOON_MS = 800;
const AGAIN_MS = 5_000;
// Refusals that pass by themselves or once the user has signed in again.
const PASSING = ["unauthenticated", "unavailable", "internal", "too-many-requests"];

/** The way of what is typed to the server: one at a time, tried again until it is there. */
export class UnsentSync<T> {
  private state: KeptState = { status: "saved", why: null };
  private unsent: T | null = null;
  private sending: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly send: (value: T) => Promise<unknown>;
  private readonly merge: (older: T, newer: T) => T;

  /** `merge`: what is to be sent where something older has not got through yet. */
  constructor(send: (value: T) => Promise<unknown>, merge: (older: T, newer: T) => T) {
    this.send = send;
    this.merge = merge;
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getState = () => this.state;

  /** Retries when the connection is back, and asks before a page with unsaved text is left. */
  readonly start = () => {
    const online = () => void this.flush();
    const leave = (event: BeforeUnloadEvent) => {
      if (this.unsent !== null || this.sending) event.preventDefault();
    };
    window.addEventListener("online", online);
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("beforeunload", leave);
      void this.flush();
    };
  };

  keep(value: T) {
    this.unsent = this.unsent === null ? value : this.merge(this.unsent, value);
    // Who was told that somebody else changed it must not overwrite that by typing on.
    if (this.state.why === "stale") return;
    this.set({ status: "saving", why: null });
    this.soon(SOON_MS);
  }

  /** Sends what is left; true once the server has all of it. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.sending) {
      await this.sending;
      return this.flush();
    }
    if (this.unsent === null) return this.state.status === "saved";
    this.sending = this.sendOnce(this.unsent);
    const isDone = await this.sending;
    this.sending = null;
    return isDone ? this.flush() : false;
  };

  private async sendOnce(value: T): Promise<boolean> {
    this.unsent = null;
    try {
      await this.send(value);
      this.set({ status: this.unsent === null ? "saved" : "saving", why: null });
      return true;
    } catch (error) {
      // What was typed since is newer than what did not get through.
      this.unsent = this.unsent === null ? value : this.merge(value, this.unsent);
      this.fail(error);
      return false;
    }
  }

  private fail(error: unknown) {
    const refusal = error instanceof TRPCClientError ? refusalIn(error) : undefined;
    if (refusal?.code === "unauthenticated") tellSessionEnded();
    if (refusal && !PASSING.includes(refusal.code)) {
      this.set({ status: "refused", why: refusal.key });
      return;
    }
    this.set({ status: "failed", why: null });
    this.soon(AGAIN_MS);
  }

  private soon(ms: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private set(next: KeptState) {
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}

function refusalIn(error: TRPCClientError<AppRouter>) {
  return error.data?.refusal;
}
