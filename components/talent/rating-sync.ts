import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@/server/api/router";
import type { CriterionKey } from "@/server/domain/talent/criteria";
import { tellSessionEnded } from "../session-watch";

export type SyncState = Readonly<{
  status: "saved" | "saving" | "failed" | "refused";
  /** The key of a sentence in messages `errors`, where the server said no for good. */
  why: string | null;
}>;
export type Rated = Readonly<{ hubId: string; criterion: CriterionKey; value: number }>;
type Batch = { ratings: Map<string, Rated>; weights: number[] | undefined };
type Send = (batch: { ratings: Rated[]; weights: number[] | undefined }) => Promise<unknown>;

const SOON_MS = 400;
const AGAIN_MS = 5_000;
// Refusals that pass by themselves or once the user has signed in again.
const PASSING = ["unauthenticated", "unavailable", "internal", "too-many-requests"];

/** The way of one rater's entries to the server: what is not there yet is kept and tried again. */
export class RatingSync {
  private state: SyncState = { status: "saved", why: null };
  private unsent: Batch = emptyBatch();
  private sending: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getState = () => this.state;

  /** Retries when the connection is back, and asks before a page with unsaved entries is left. */
  readonly start = () => {
    const online = () => void this.flush();
    const leave = (event: BeforeUnloadEvent) => {
      if (this.hasUnsent() || this.sending) event.preventDefault();
    };
    window.addEventListener("online", online);
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("beforeunload", leave);
      void this.flush();
    };
  };

  rate(rated: Rated) {
    this.unsent.ratings.set(`${rated.hubId}:${rated.criterion}`, rated);
    this.soon(SOON_MS);
  }

  weigh(weights: number[]) {
    this.unsent.weights = weights;
    this.soon(SOON_MS);
  }

  /** Sends what is left; true once the server has all of it. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.sending) {
      await this.sending;
      return this.flush();
    }
    if (!this.hasUnsent()) return this.state.status === "saved";
    this.sending = this.sendOnce();
    const isDone = await this.sending;
    this.sending = null;
    return isDone ? this.flush() : false;
  };

  private async sendOnce(): Promise<boolean> {
    const batch = this.unsent;
    this.unsent = emptyBatch();
    try {
      await this.send({ ratings: [...batch.ratings.values()], weights: batch.weights });
      this.set(this.hasUnsent() ? "saving" : "saved", null);
      return true;
    } catch (error) {
      // What was entered since is newer than what did not get through.
      const { ratings, weights } = this.unsent;
      this.unsent = {
        ratings: new Map([...batch.ratings, ...ratings]),
        weights: weights ?? batch.weights,
      };
      this.fail(error);
      return false;
    }
  }

  private fail(error: unknown) {
    const refusal = error instanceof TRPCClientError ? refusalIn(error) : undefined;
    if (refusal?.code === "unauthenticated") tellSessionEnded();
    if (refusal && !PASSING.includes(refusal.code)) {
      this.set("refused", refusal.key);
      return;
    }
    this.set("failed", null);
    this.timer = setTimeout(() => void this.flush(), AGAIN_MS);
  }

  private soon(ms: number) {
    this.set("saving", null);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private hasUnsent(): boolean {
    return this.unsent.ratings.size > 0 || this.unsent.weights !== undefined;
  }

  private set(status: SyncState["status"], why: string | null) {
    this.state = { status, why };
    for (const listener of this.listeners) listener();
  }
}

function refusalIn(error: TRPCClientError<AppRouter>) {
  return error.data?.refusal;
}

function emptyBatch(): Batch {
  return { ratings: new Map(), weights: undefined };
}
