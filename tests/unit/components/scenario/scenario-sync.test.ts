import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ScenarioSync, type Stored, saveStateOf } from "@/components/scenario/scenario-sync";
import type { UnsentEdits } from "@/components/scenario/unsent-edits";
import { NO_EDITS, type ScenarioEdits } from "@/server/domain/scenario/edits";
import { aCell, CIO, CTO, STANDING, TALENT, VISION } from "../../../support/two-seats";

const of = (...cells: ScenarioEdits["cells"]): ScenarioEdits => ({ ...NO_EDITS, cells });
const [mine, theirs] = [aCell(TALENT, CTO, "R"), aCell(TALENT, CTO, "C")];
const other = aCell(VISION, CIO, "C");

/** A server that refuses old versions, and a screen of it. */
function aScreen(kept: UnsentEdits | null = null) {
  const server = { stored: { version: 1, edits: NO_EDITS } as Stored, isDown: false, saves: 0 };
  const device = { kept };
  const sync = new ScenarioSync(
    STANDING,
    {
      save: async (version, edits) => {
        server.saves += 1;
        if (server.isDown) throw new Error("down");
        if (version !== server.stored.version) throw new Error("scenario-stale");
        server.stored = { version: version + 1, edits };
        return { version: version + 1 };
      },
      look: async () => server.stored,
      sendOnLeaving: () => undefined,
      obstacleOf: (error) =>
        error instanceof Error && error.message === "scenario-stale"
          ? { obstacle: "refused", key: error.message }
          : { obstacle: "offline", key: null },
      take: () => device.kept,
      keep: (unsent) => {
        device.kept = unsent;
      },
    },
    server.stored,
  );
  const somebodyElse = (...cells: ScenarioEdits["cells"]) => {
    server.stored = { version: server.stored.version + 1, edits: of(...cells) };
  };
  const type = (...cells: ScenarioEdits["cells"]) => sync.change(() => of(...cells));
  return { sync, server, device, somebodyElse, type };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a scenario on its way to the server", () => {
  it("is saved once, a moment after the last edit, from the version it got", async () => {
    const { sync, server, device, type } = aScreen();
    type(theirs);
    type(mine);
    expect(saveStateOf(sync.getState())).toBe("saving");
    expect(device.kept).toEqual({ version: 1, origin: NO_EDITS, edits: of(mine) });
    await vi.runAllTimersAsync();
    expect(server).toMatchObject({ saves: 1, stored: { version: 2, edits: of(mine) } });
    expect([saveStateOf(sync.getState()), device.kept]).toEqual(["saved", null]);
    type(mine, other);
    await vi.runAllTimersAsync();
    expect(server.stored).toEqual({ version: 3, edits: of(mine, other) });
  });

  it("holds both sides where another saved in between, and goes on from what was decided", async () => {
    const { sync, server, device, somebodyElse, type } = aScreen();
    somebodyElse(theirs, other);
    type(mine);
    await vi.runAllTimersAsync();
    const { edits, theirs: seen } = sync.getState();
    expect(saveStateOf(sync.getState())).toBe("conflict");
    expect([edits, seen?.edits]).toEqual([of(mine), of(theirs, other)]);
    expect([server.saves, device.kept?.edits]).toEqual([1, of(mine)]);
    sync.settle({ [`cell:${CTO}:${TALENT}`]: "mine" });
    await vi.runAllTimersAsync();
    expect(server.stored).toEqual({ version: 3, edits: of(mine, other) });
    expect([saveStateOf(sync.getState()), device.kept]).toEqual(["saved", null]);
  });

  it("saves nothing where theirs is taken whole, and asks again where they saved again", async () => {
    const { sync, server, somebodyElse, type } = aScreen();
    somebodyElse(theirs);
    type(mine);
    await vi.runAllTimersAsync();
    somebodyElse(theirs, other);
    sync.settle({ [`cell:${CTO}:${TALENT}`]: "mine" });
    await vi.runAllTimersAsync();
    expect(saveStateOf(sync.getState())).toBe("conflict");
    const saves = server.saves;
    sync.settle({ [`cell:${CTO}:${TALENT}`]: "theirs", [`cell:${CIO}:${VISION}`]: "theirs" });
    await vi.runAllTimersAsync();
    expect([saveStateOf(sync.getState()), server.saves]).toEqual(["saved", saves]);
    expect(sync.getState().edits).toEqual(of(theirs, other));
  });

  it("has nothing to decide where both say the same", async () => {
    const { sync, somebodyElse, type } = aScreen();
    somebodyElse(mine);
    type(mine);
    await vi.runAllTimersAsync();
    expect(sync.getState()).toMatchObject({ theirs: null, known: { version: 2 } });
    expect(saveStateOf(sync.getState())).toBe("saved");
  });

  it("takes what the page reads anew only while nothing is typed", async () => {
    const { sync, server, somebodyElse, type } = aScreen();
    somebodyElse(other);
    sync.takeRead(server.stored);
    expect(sync.getState()).toMatchObject({ edits: of(other), known: { version: 2 } });
    type(other, mine);
    somebodyElse(theirs);
    sync.takeRead(server.stored);
    expect(saveStateOf(sync.getState())).toBe("conflict");
    expect(sync.getState().edits).toEqual(of(other, mine));
  });

  it("tries again by itself when the server was away, and takes up what a reload left", async () => {
    const { sync, server, type } = aScreen();
    server.isDown = true;
    type(mine);
    await vi.advanceTimersByTimeAsync(700);
    expect(saveStateOf(sync.getState())).toBe("offline");
    server.isDown = false;
    await vi.runAllTimersAsync();
    expect(server.stored.edits).toEqual(of(mine));

    const reloaded = aScreen({ version: 1, origin: NO_EDITS, edits: of(mine) });
    reloaded.somebodyElse(other);
    const stop = reloaded.sync.start();
    await vi.runAllTimersAsync();
    expect(reloaded.sync.getState().edits).toEqual(of(mine));
    expect(saveStateOf(reloaded.sync.getState())).toBe("conflict");
    stop();
  });
});
