import { tellSessionEnded } from "@/components/session-watch";
import type { AnswerKind, AnswerValue } from "@/server/domain/scorecard/answer";
import type { AnswerPatch, Conflict, Draft } from "@/server/domain/scorecard/draft";
import {
  answersToSend,
  chooseValue,
  giveAnswer,
  openScreen,
  type Screen,
  takeReceipt,
} from "@/server/domain/scorecard/screen";
import type { Channel, Parcel } from "./channel";
import { type Obstacle, obstacleOf } from "./send-answers";
import { dropUnsent, keepUnsent, listUnsent } from "./unsent-store";

export type SyncStatus = "idle" | "saving" | "saved" | Obstacle;
export type SyncState<K extends string = AnswerKind, V = AnswerValue> = Readonly<{
  screen: Screen<K, V>;
  status: SyncStatus;
  savedAt: Date | null;
  /** Whether this device keeps what is unsent, should the page be closed now. */
  isKept: boolean;
  answeredAt: readonly Date[];
  /** Whether answers are taken: not before the page is alive, when a press would be lost. */
  isReady: boolean;
}>;

const QUIET_MS = 400;
const RETRY_MS = { first: 3_000, longest: 24_000 };

/** Carries answers from the screen to the server, one send at a time, and keeps what is under way. */
export class AnswerSync<K extends string = AnswerKind, V = AnswerValue> {
  readonly #channel: Channel<K, V>;
  readonly #listeners = new Set<() => void>();
  #state: SyncState<K, V>;
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = RETRY_MS.first;

  constructor(channel: Channel<K, V>, draft: Draft<K, V>, answeredAt: readonly Date[]) {
    this.#channel = channel;
    const screen = openScreen(draft, []);
    this.#state = {
      screen,
      status: "idle",
      savedAt: null,
      isKept: channel.owner !== null,
      answeredAt,
      isReady: false,
    };
  }

  readonly getState = (): SyncState<K, V> => this.#state;

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
    document.addEventListener("visibilitychange", () => void this.flush(), on);
    void this.#takeUp();
    return () => {
      stop.abort();
      this.#leave();
      clearTimeout(this.#timer);
    };
  }

  give(place: Readonly<{ kind: K; key: string }>, value: V): void {
    const screen = giveAnswer(this.#state.screen, place, value);
    this.#set({ screen, answeredAt: [...this.#state.answeredAt, new Date()] });
    void this.#keep(
      screen.unsent.filter(({ kind, key }) => kind === place.kind && key === place.key),
    );
    this.#flushIn(this.#isStuck() ? this.#retryMs : QUIET_MS);
  }

  choose(conflict: Conflict<K, V>, keep: "yours" | "saved"): void {
    const before = this.#state.screen;
    const screen = chooseValue(before, conflict, keep);
    this.#set({ screen });
    const settled = before.unsent.filter((patch) => !screen.unsent.includes(patch));
    void Promise.all(settled.map((patch) => this.#drop(patch))).then(() =>
      this.#keep(screen.unsent),
    );
    this.#flushIn(0);
  }

  /** Sends all there is; true once the server has everything and nothing needs a choice. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#state.status === "closed") return Promise.resolve(false);
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  // Also with nothing to send: the answer tells what other screens saved meanwhile.
  async #drain(): Promise<boolean> {
    do {
      const sent = answersToSend(this.#state.screen);
      if (sent.length > 0) this.#set({ status: "saving" });
      try {
        const receipt = await this.#channel.send(this.#parcel(sent));
        this.#acknowledge(sent, takeReceipt(this.#state.screen, sent, receipt));
      } catch (error) {
        this.#hold(obstacleOf(error));
        return false;
      }
    } while (answersToSend(this.#state.screen).length > 0);
    return this.#state.screen.conflicts.length === 0;
  }

  #acknowledge(sent: readonly AnswerPatch<K, V>[], screen: Screen<K, V>): void {
    this.#retryMs = RETRY_MS.first;
    const isNews = sent.length > 0 || this.#isStuck();
    this.#set({ screen, ...(isNews ? { status: "saved", savedAt: new Date() } : {}) });
    const isOpen = (patch: AnswerPatch<K, V>) =>
      screen.unsent.some(({ kind, key }) => kind === patch.kind && key === patch.key);
    for (const patch of sent) {
      if (!isOpen(patch)) void this.#drop(patch);
    }
    void this.#keep(screen.unsent);
  }

  #hold(status: Obstacle): void {
    if (status === "signed-out" && this.#state.status !== status) tellSessionEnded();
    this.#set({ status });
    if (status === "closed") return;
    this.#flushIn(this.#retryMs);
    this.#retryMs = Math.min(RETRY_MS.longest, this.#retryMs * 2);
  }

  async #takeUp(): Promise<void> {
    const { owner } = this.#channel;
    const kept = owner ? await listUnsent<K, V>(owner).catch(() => []) : [];
    const { draft, unsent } = this.#state.screen;
    const given = kept.filter(
      (patch) => !unsent.some(({ kind, key }) => kind === patch.kind && key === patch.key),
    );
    const screen = openScreen(draft, [...given, ...unsent]);
    this.#set({ screen, isReady: true });
    for (const patch of kept) {
      if (!screen.unsent.includes(patch)) void this.#drop(patch);
    }
    await this.flush();
  }

  async #keep(patches: readonly AnswerPatch<K, V>[]): Promise<void> {
    const { owner } = this.#channel;
    if (!owner) return;
    try {
      await Promise.all(patches.map((patch) => keepUnsent(owner, patch)));
      if (!this.#state.isKept) this.#set({ isKept: true });
    } catch {
      this.#set({ isKept: false });
    }
  }

  async #drop(patch: AnswerPatch<K, V>): Promise<void> {
    const { owner } = this.#channel;
    if (owner) await dropUnsent(owner, patch).catch(() => undefined);
  }

  #leave(): void {
    const answers = answersToSend(this.#state.screen);
    if (answers.length > 0 && this.#state.status !== "closed")
      this.#channel.sendOnLeaving(this.#parcel(answers));
  }

  #flushIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #isStuck(): boolean {
    return this.#state.status === "offline" || this.#state.status === "signed-out";
  }

  #parcel(answers: readonly AnswerPatch<K, V>[]): Parcel<K, V> {
    return { seen: this.#state.screen.draft.revision, answers };
  }

  #set(part: Partial<SyncState<K, V>>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
