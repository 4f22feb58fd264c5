import { tellSessionEnded } from "@/components/session-watch";
import type { AnswerValue } from "@/server/domain/scorecard/answer";
import type { AnswerPatch, Conflict, Draft } from "@/server/domain/scorecard/draft";
import {
  answersToSend,
  chooseValue,
  giveAnswer,
  openScreen,
  type Screen,
  takeReceipt,
} from "@/server/domain/scorecard/screen";
import { type Obstacle, obstacleOf, sendAnswers, sendOnLeaving } from "./send-answers";
import { dropUnsent, keepUnsent, listUnsent } from "./unsent-store";

export type SyncStatus = "idle" | "saving" | "saved" | Obstacle;
export type SyncState = Readonly<{
  screen: Screen;
  status: SyncStatus;
  savedAt: Date | null;
  /** Whether this device keeps what is unsent, should the page be closed now. */
  isKept: boolean;
  answeredAt: readonly Date[];
  /** Whether answers are taken: not before the page is alive, when a press would be lost. */
  isReady: boolean;
}>;

type Subject = Readonly<{ org: string; scorecard: string; userId: string }>;

const QUIET_MS = 400;
const RETRY_MS = { first: 3_000, longest: 24_000 };

/** Carries answers from the screen to the server, one send at a time, and keeps what is under way. */
export class AnswerSync {
  readonly #subject: Subject;
  readonly #listeners = new Set<() => void>();
  #state: SyncState;
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = RETRY_MS.first;

  constructor(subject: Subject, draft: Draft, answeredAt: readonly Date[]) {
    this.#subject = subject;
    const screen = openScreen(draft, []);
    this.#state = {
      screen,
      status: "idle",
      savedAt: null,
      isKept: true,
      answeredAt,
      isReady: false,
    };
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
    document.addEventListener("visibilitychange", () => void this.flush(), on);
    void this.#takeUp();
    return () => {
      stop.abort();
      this.#leave();
      clearTimeout(this.#timer);
    };
  }

  give(place: Pick<AnswerPatch, "kind" | "key">, value: AnswerValue): void {
    const screen = giveAnswer(this.#state.screen, place, value);
    this.#set({ screen, answeredAt: [...this.#state.answeredAt, new Date()] });
    void this.#keep(
      screen.unsent.filter(({ kind, key }) => kind === place.kind && key === place.key),
    );
    this.#flushIn(this.#isStuck() ? this.#retryMs : QUIET_MS);
  }

  choose(conflict: Conflict, keep: "yours" | "saved"): void {
    const before = this.#state.screen;
    const screen = chooseValue(before, conflict, keep);
    this.#set({ screen });
    const settled = before.unsent.filter((patch) => !screen.unsent.includes(patch));
    void Promise.all(settled.map((patch) => dropUnsent(this.#owner(), patch)))
      .then(() => this.#keep(screen.unsent))
      .catch(() => undefined);
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
        const receipt = await sendAnswers(this.#sending(sent));
        this.#acknowledge(sent, takeReceipt(this.#state.screen, sent, receipt));
      } catch (error) {
        this.#hold(obstacleOf(error));
        return false;
      }
    } while (answersToSend(this.#state.screen).length > 0);
    return this.#state.screen.conflicts.length === 0;
  }

  #acknowledge(sent: readonly AnswerPatch[], screen: Screen): void {
    this.#retryMs = RETRY_MS.first;
    const isNews = sent.length > 0 || this.#isStuck();
    this.#set({ screen, ...(isNews ? { status: "saved", savedAt: new Date() } : {}) });
    const isOpen = (patch: AnswerPatch) =>
      screen.unsent.some(({ kind, key }) => kind === patch.kind && key === patch.key);
    for (const patch of sent) {
      if (!isOpen(patch)) void dropUnsent(this.#owner(), patch).catch(() => undefined);
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
    const kept = await listUnsent(this.#owner()).catch(() => []);
    const { draft, unsent } = this.#state.screen;
    const given = kept.filter(
      (patch) => !unsent.some(({ kind, key }) => kind === patch.kind && key === patch.key),
    );
    const screen = openScreen(draft, [...given, ...unsent]);
    this.#set({ screen, isReady: true });
    for (const patch of kept) {
      if (!screen.unsent.includes(patch))
        void dropUnsent(this.#owner(), patch).catch(() => undefined);
    }
    await this.flush();
  }

  async #keep(patches: readonly AnswerPatch[]): Promise<void> {
    try {
      await Promise.all(patches.map((patch) => keepUnsent(this.#owner(), patch)));
      if (!this.#state.isKept) this.#set({ isKept: true });
    } catch {
      this.#set({ isKept: false });
    }
  }

  #leave(): void {
    const answers = answersToSend(this.#state.screen);
    if (answers.length > 0 && this.#state.status !== "closed")
      sendOnLeaving(this.#sending(answers));
  }

  #flushIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #isStuck(): boolean {
    return this.#state.status === "offline" || this.#state.status === "signed-out";
  }

  #sending(answers: readonly AnswerPatch[]) {
    const { org, scorecard } = this.#subject;
    return { org, scorecard, seen: this.#state.screen.draft.revision, answers };
  }

  #owner() {
    return { userId: this.#subject.userId, scorecardId: this.#subject.scorecard };
  }

  #set(part: Partial<SyncState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
