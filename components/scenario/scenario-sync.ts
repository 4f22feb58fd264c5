import {
  conflictsOf,
  type Keeps,
  type Sides,
  settleEdits,
} from "@/server/domain/scenario/conflict";
import type { ScenarioEdits } from "@/server/domain/scenario/edits";
import type { Structure } from "@/server/domain/structure/structure";
import type { Obstacle } from "../ownership/send-ownership";
import { tellSessionEnded } from "../session-watch";
import type { UnsentEdits } from "./unsent-edits";

/** What is stored of a scenario's edits, with the number of that version. */
export type Stored = Readonly<{ version: number; edits: ScenarioEdits }>;
export type ScenarioState = Readonly<{
  /** As typed. */
  edits: ScenarioEdits;
  /** As last acknowledged. */
  known: Stored;
  /** What another editor stored meanwhile, while it is not decided whose edits stand. */
  theirs: Stored | null;
  status: "idle" | "saving" | Obstacle;
  /** The key of the sentence that says why the server will not have the edits. */
  refusedKey: string | null;
}>;

/** How safe the edits are. */
export type SaveState = "saved" | "saving" | "conflict" | Obstacle;

/** The way to the server and to what the device keeps. */
export type ScenarioLine = Readonly<{
  save: (version: number, edits: ScenarioEdits) => Promise<{ version: number }>;
  look: () => Promise<Stored>;
  sendOnLeaving: (version: number, edits: ScenarioEdits) => void;
  obstacleOf: (error: unknown) => { obstacle: Obstacle; key: string | null };
  take: () => UnsentEdits | null;
  keep: (unsent: UnsentEdits | null) => void;
}>;

const QUIET_MS = 600;
const RETRY_MS = { first: 3_000, longest: 24_000 };

/** How safe edits are, in one word. */
export function saveStateOf({ edits, known, theirs, status }: ScenarioState): SaveState {
  if (theirs) return "conflict";
  if (edits === known.edits) return "saved";
  return status === "idle" ? "saving" : status;
}

/**
 * Carries a scenario from the screen to the server: kept a moment after the last edit, one request at a
 * time. Where somebody else saved in between, both sides are held until it is decided between them.
 */
export class ScenarioSync {
  readonly #base: Structure;
  readonly #line: ScenarioLine;
  readonly #listeners = new Set<() => void>();
  #state: ScenarioState;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = RETRY_MS.first;

  constructor(base: Structure, line: ScenarioLine, read: Stored) {
    this.#base = base;
    this.#line = line;
    const { edits } = read;
    this.#state = { edits, known: read, theirs: null, status: "idle", refusedKey: null };
  }

  readonly getState = (): ScenarioState => this.#state;

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
    const kept = this.#line.take();
    if (kept) {
      const { version, origin, edits } = kept;
      this.#set({ edits, known: { version, edits: origin } });
      this.#flushIn(0);
    }
    return () => {
      stop.abort();
      clearTimeout(this.#timer);
      this.#leave();
    };
  }

  change(next: (before: ScenarioEdits) => ScenarioEdits): void {
    this.#set({ edits: next(this.#state.edits) });
    this.#keep();
    this.#flushIn(this.#state.status === "offline" ? this.#retryMs : QUIET_MS);
  }

  /** Decides between both sides and goes on from the other's version. */
  settle(keeps: Keeps): void {
    const { theirs } = this.#state;
    if (!theirs) return;
    const edits = settleEdits(this.#base, this.#sides(theirs), keeps);
    const isTheirs = this.#isAlike({ origin: theirs.edits, mine: edits, theirs: theirs.edits });
    this.#set({ edits: isTheirs ? theirs.edits : edits, known: theirs, theirs: null });
    this.#keep();
    this.#flushIn(0);
  }

  /** Takes what the page has read anew; what was typed meanwhile is never replaced by it. */
  takeRead(read: Stored): void {
    const { known, theirs } = this.#state;
    if (read.version <= (theirs ?? known).version || this.#running) return;
    this.#meet(read);
  }

  /** Sends all there is, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#isDirty() && !this.#state.theirs) {
      const { edits, known } = this.#state;
      this.#set({ status: "saving", refusedKey: null });
      try {
        const { version } = await this.#line.save(known.version, edits);
        this.#retryMs = RETRY_MS.first;
        this.#set({ known: { version, edits }, status: "idle" });
        this.#keep();
      } catch (error) {
        if (!(await this.#hasLooked(error))) return;
      }
    }
  }

  // Whether a refusal was for another editor's sake, and what they stored is known now.
  async #hasLooked(error: unknown): Promise<boolean> {
    const { key } = this.#line.obstacleOf(error);
    if (key !== "scenario-stale") {
      this.#hold(error);
      return false;
    }
    try {
      this.#meet(await this.#line.look());
      this.#set({ status: "idle" });
      return true;
    } catch (lost) {
      this.#hold(lost);
      return false;
    }
  }

  // Two editors who say the same are of one mind; there is nothing to decide.
  #meet(theirs: Stored): void {
    if (!this.#isDirty() || this.#isAlike(this.#sides(theirs))) {
      const { edits } = theirs;
      this.#set({ edits, known: theirs, theirs: null, status: "idle", refusedKey: null });
    } else this.#set({ theirs });
    this.#keep();
  }

  #isAlike(sides: Sides): boolean {
    return conflictsOf(this.#base, sides).length === 0;
  }

  #sides(theirs: Stored): Sides {
    const { edits: mine, known } = this.#state;
    return { origin: known.edits, mine, theirs: theirs.edits };
  }

  #hold(error: unknown): void {
    const { obstacle, key } = this.#line.obstacleOf(error);
    if (obstacle === "signed-out" && this.#state.status !== obstacle) tellSessionEnded();
    this.#set({ status: obstacle, refusedKey: key });
    if (obstacle === "refused") return;
    this.#flushIn(this.#retryMs);
    this.#retryMs = Math.min(RETRY_MS.longest, this.#retryMs * 2);
  }

  #isDirty(): boolean {
    return this.#state.edits !== this.#state.known.edits;
  }

  #keep(): void {
    const { edits, known } = this.#state;
    const unsent = { version: known.version, origin: known.edits, edits };
    this.#line.keep(this.#isDirty() ? unsent : null);
  }

  #leave(): void {
    const { edits, known, theirs, status } = this.#state;
    if (this.#isDirty() && !theirs && status !== "refused") {
      this.#line.sendOnLeaving(known.version, edits);
    }
  }

  #guard(event: BeforeUnloadEvent): void {
    const { theirs, status } = this.#state;
    const isOnItsWay = !theirs && (status === "idle" || status === "saving");
    if (this.#isDirty() && !isOnItsWay) event.preventDefault();
  }

  #flushIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #set(part: Partial<ScenarioState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
