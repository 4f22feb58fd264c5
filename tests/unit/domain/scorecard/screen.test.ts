import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOT_OBSERVED, type SavedAnswer } from "@/server/domain/scorecard/answer";
import {
  type AnswerPatch,
  applyPatch,
  type Conflict,
  type Draft,
} from "@/server/domain/scorecard/draft";
import {
  answersToSend,
  chooseValue,
  giveAnswer,
  openScreen,
  type Receipt,
  type Screen,
  shownAnswers,
  takeReceipt,
} from "@/server/domain/scorecard/screen";

const EMPTY: Draft = { revision: 0, answers: [] };
const SV1 = { kind: "item", key: "SV1" } as const;
const SV2 = { kind: "item", key: "SV2" } as const;

/** What a server does with answers, as the product's own does. */
class Server {
  draft: Draft = EMPTY;

  save(seen: number, sent: readonly AnswerPatch[]): Receipt {
    const since = this.draft.answers.filter(({ revision }) => revision > seen);
    const saved: SavedAnswer[] = [];
    const conflicts: Conflict[] = [];
    for (const patch of sent) {
      const result = applyPatch(this.draft, patch);
      this.draft = result.draft;
      if (result.outcome === "conflict") conflicts.push(result.conflict);
      else saved.push(result.answer);
    }
    return { revision: this.draft.revision, saved, conflicts, since };
  }
}

function flush(screen: Screen, server: Server): Screen {
  const sent = answersToSend(screen);
  return takeReceipt(screen, sent, server.save(screen.draft.revision, sent));
}

describe("a screen", () => {
  it("shows what was given before and after it is saved", () => {
    const server = new Server();
    const given = giveAnswer(openScreen(EMPTY, []), SV1, 4);
    expect(shownAnswers(given).items.get("SV1")).toBe(4);
    const saved = flush(given, server);
    expect(shownAnswers(saved).items.get("SV1")).toBe(4);
    expect(saved.unsent).toEqual([]);
  });

  it("does not clash with its own answer when it was changed while on its way", () => {
    const server = new Server();
    const first = giveAnswer(openScreen(EMPTY, []), SV1, 4);
    const sent = answersToSend(first);
    const receipt = server.save(0, sent);
    const changed = giveAnswer(first, SV1, 2);
    const after = flush(takeReceipt(changed, sent, receipt), server);
    expect(after.conflicts).toEqual([]);
    expect(server.draft.answers).toMatchObject([{ key: "SV1", value: 2 }]);
  });

  it("learns with every save what another screen saved", () => {
    const server = new Server();
    const other = flush(giveAnswer(openScreen(EMPTY, []), SV1, 5), server);
    expect(other.draft.revision).toBe(1);
    const here = flush(giveAnswer(openScreen(EMPTY, []), SV2, NOT_OBSERVED), server);
    expect(shownAnswers(here).items).toEqual(
      new Map<string, unknown>([
        ["SV1", 5],
        ["SV2", NOT_OBSERVED],
      ]),
    );
  });

  it("keeps both values of a clash until one is chosen, also over a closed tab", () => {
    const server = new Server();
    flush(giveAnswer(openScreen(EMPTY, []), SV1, 5), server);
    const here = flush(giveAnswer(openScreen(EMPTY, []), SV1, 2), server);
    expect(here.conflicts).toMatchObject([{ key: "SV1", yours: 2, saved: 5 }]);
    expect(answersToSend(here)).toEqual([]);
    const reopened = openScreen(server.draft, here.unsent);
    expect(reopened.conflicts).toMatchObject([{ key: "SV1", yours: 2, saved: 5 }]);
    const thought = giveAnswer(reopened, SV1, 3);
    const [conflict] = thought.conflicts;
    if (!conflict) throw new Error("the clash must stay");
    expect(conflict).toMatchObject({ yours: 3, saved: 5 });
    expect(shownAnswers(chooseValue(thought, conflict, "saved")).items.get("SV1")).toBe(5);
    const mine = flush(chooseValue(thought, conflict, "yours"), server);
    expect(mine).toMatchObject({ unsent: [], conflicts: [] });
    expect(server.draft.answers).toMatchObject([{ key: "SV1", value: 3 }]);
  });

  it("loses no answer of two screens and ends with both showing what is saved", () => {
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      key: fc.constantFrom("SV1", "SV2", "SV3"),
      value: fc.integer({ min: 1, max: 5 }),
      isSent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const server = new Server();
        const screens = [openScreen(EMPTY, []), openScreen(EMPTY, [])];
        const at = (who: number) => screens[who] ?? openScreen(EMPTY, []);
        for (const { who, key, value, isSent } of steps) {
          screens[who] = giveAnswer(at(who), { kind: "item", key }, value);
          if (isSent) screens[who] = flush(at(who), server);
          // Whatever is given and not saved is still there to be sent or chosen.
          const isThere = server.draft.answers.some((a) => a.key === key && a.value === value);
          expect(isThere || at(who).unsent.some((p) => p.key === key && p.value === value)).toBe(
            true,
          );
        }
        for (const who of [0, 1, 0, 1]) {
          const settled = at(who).conflicts.reduce((s, c) => chooseValue(s, c, "yours"), at(who));
          screens[who] = flush(settled, server);
        }
        for (const who of [0, 1, 0]) {
          screens[who] = flush(
            at(who).conflicts.reduce((s, c) => chooseValue(s, c, "saved"), at(who)),
            server,
          );
        }
        const saved = new Map(server.draft.answers.map((a) => [a.key, a.value]));
        for (const screen of screens) {
          expect(screen.unsent).toEqual([]);
          expect(shownAnswers(screen).items).toEqual(saved);
        }
      }),
    );
  });
});
