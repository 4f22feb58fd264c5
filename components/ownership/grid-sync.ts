import { tellSessionEnded } from "@/components/session-watch";
import { type CellChange, cellKey } from "@/server/domain/ownership/conflict";
import {
  changesIn,
  edit,
  type Grid,
  openGrid,
  redo,
  settle,
  takeConflicts,
  takeRead,
  takeSaved,
  takeUp,
  undo,
} from "@/server/domain/ownership/grid";
import type { CellValue } from "@/server/domain/ownership/timeline";
import {
  type Correction,
  conflictsIn,
  type Obstacle,
  obstacleOf,
  type Place,
  sendChanges,
  sendCorrection,
  sendOnLeaving,
} from "./send-ownership";
import { keepUnsentCells, takeUnsentCells } from "./unsent-cells";

export type SyncStatus = "idle" | "saving" | "saved" | Obstacle;
export type SyncState = Readonly<{
  grid: Grid;
  status: SyncStatus;
  savedAt: Date | null;
  /** The key of the sentence that says why the server will not have the changes. */
  refusedKey: string | null;
  /** Whether keys are taken: not before the page is alive. */
  isReady: boolean;
}>;
export type GridRead = Parameters<typeof openGrid>;

/** `live` saves by itself; `correct` gathers what is typed until it is sent with days and a reason. */
export type SyncMode = "live" | "correct";

const QUIET_MS = 500;
const RETRY_MS = { first: 3_000, longest: 24_000 };

/** Carries a grid from the screen to the server, one batch at a time, and keeps what is under way. */
export class GridSync {
  readonly #place: Place;
  readonly #userId: string;
  readonly #mode: SyncMode;
  readonly #listeners = new Set<() => void>();
  // Two screens of one person keep apart what each has under way.
  readonly #screen = Math.random().toString(36).slice(2);
  readonly #reasons = new Map<string, string>();
  #state: SyncState;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = RETRY_MS.first;

  constructor(place: Place, userId: string, mode: SyncMode, read: GridRead) {
    this.#place = place;
    this.#userId = userId;
    this.#mode = mode;
    const grid = openGrid(...read);
    this.#state = { grid, status: "idle", savedAt: null, refusedKey: null, isReady: false };
  }

  readonly getState = (): SyncState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what the device kept and follows the line and the page; returns how to stop. */
  start(): () => void {
    const stop = new AbortController();
    const on = { signal: stop.signal };
    window.addEventListener("online", () => void this.flush(), on);
    window.addEventListener("pagehide", () => this.#leave(), on);
    window.addEventListener("beforeunload", (event) => this.#guard(event), on);
    const kept = this.#mode === "live" ? this.#kept() : [];
    this.#set({ grid: takeUp(this.#state.grid, kept), isReady: true });
    this.#keep();
    this.#flushIn(0);
    return () => {
      stop.abort();
      this.#leave();
      clearTimeout(this.#timer);
    };
  }

  /** One deed; a reason goes with its cells into their history. */
  edit(wanted: ReadonlyMap<string, CellValue>, reason?: string): void {
    for (const key of wanted.keys()) {
      if (reason) this.#reasons.set(key, reason);
      else this.#reasons.delete(key);
    }
    this.#type(edit(this.#state.grid, wanted));
  }

  undo(): void {
    this.#type(undo(this.#state.grid));
  }

  redo(): void {
    this.#type(redo(this.#state.grid));
  }

  settle(key: string, keep: "mine" | "theirs"): void {
    this.#type(settle(this.#state.grid, key, keep), 0);
  }

  /** Takes what the page has read anew, except where something is still to be sent. */
  takeRead(read: GridRead): void {
    this.#set({ grid: takeRead(this.#state.grid, openGrid(...read)) });
  }

  /** Sends all there is, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#mode !== "live") return Promise.resolve();
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Sends what was gathered as a correction; a refusal is the caller's to show. */
  async correct(correction: Correction): Promise<void> {
    const sent = changesIn(this.#state.grid);
    try {
      const { revisions } = await sendCorrection(this.#place, sent, correction);
      this.#set({ grid: takeSaved(this.#state.grid, sent, revisions) });
    } catch (error) {
      const conflicts = conflictsIn(error);
      if (conflicts) this.#set({ grid: takeConflicts(this.#state.grid, conflicts) });
      throw error;
    }
  }

  async #drain(): Promise<void> {
    for (let sent = this.#next(); sent.length > 0; sent = this.#next()) {
      this.#set({ status: "saving" });
      try {
        const reason = this.#reasonOf(sent[0]);
        const { revisions } = await sendChanges(this.#place, sent, reason);
        for (const change of sent) this.#reasons.delete(cellKey(change));
        this.#retryMs = RETRY_MS.first;
        this.#set({ grid: takeSaved(this.#state.grid, sent, revisions), ...this.#saved() });
      } catch (error) {
        const conflicts = conflictsIn(error);
        if (!conflicts) return this.#hold(error);
        this.#set({ grid: takeConflicts(this.#state.grid, conflicts), status: "idle" });
      }
      this.#keep();
    }
  }

  // A batch has one reason: cells with another one wait for the next.
  #next(): CellChange[] {
    const changes = changesIn(this.#state.grid);
    const reason = this.#reasonOf(changes[0]);
    return changes.filter((change) => this.#reasonOf(change) === reason);
  }

  #reasonOf(change: CellChange | undefined): string | undefined {
    return change && this.#reasons.get(cellKey(change));
  }

  #saved(): Partial<SyncState> {
    return { status: "saved", savedAt: new Date(), refusedKey: null };
  }

  #hold(error: unknown): void {
    const { obstacle, key } = obstacleOf(error);
    if (obstacle === "signed-out" && this.#state.status !== obstacle) tellSessionEnded();
    this.#set({ status: obstacle, refusedKey: key });
    if (obstacle === "refused") return;
    this.#flushIn(this.#retryMs);
    this.#retryMs = Math.min(RETRY_MS.longest, this.#retryMs * 2);
  }

  #type(grid: Grid, delay = QUIET_MS): void {
    if (grid === this.#state.grid) return;
    this.#set({ grid });
    const isStuck = this.#state.status === "offline" || this.#state.status === "signed-out";
    this.#flushIn(isStuck ? this.#retryMs : delay);
    // After the paint: keeping is for accidents, typing is for now.
    setTimeout(() => this.#keep(), 0);
  }

  #kept(): CellChange[] {
    try {
      return takeUnsentCells(this.#owner());
    } catch {
      return [];
    }
  }

  #keep(): void {
    if (this.#mode !== "live") return;
    try {
      keepUnsentCells(this.#owner(), this.#screen, this.#unsent());
    } catch {
      // A full or forbidden store takes nothing; the guard on leaving still stands.
    }
  }

  // With what waits for a choice: it was typed too.
  #unsent(): CellChange[] {
    return changesIn({ ...this.#state.grid, conflicts: new Map() });
  }

  #owner() {
    return { userId: this.#userId, team: this.#place.team };
  }

  #leave(): void {
    const changes = changesIn(this.#state.grid);
    if (this.#mode === "live" && changes.length > 0 && this.#state.status !== "refused") {
      sendOnLeaving(this.#place, changes);
    }
  }

  #guard(event: BeforeUnloadEvent): void {
    const { grid, status } = this.#state;
    const isOnItsWay = this.#mode === "live" && ["idle", "saving", "saved"].includes(status);
    if (grid.unsent.size > 0 && (!isOnItsWay || grid.conflicts.size > 0)) event.preventDefault();
  }

  #flushIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #set(part: Partial<SyncState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
