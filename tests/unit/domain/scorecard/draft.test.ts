import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import {
  type AnswerPatch,
  applyPatch,
  type Draft,
  mergeUnsent,
  queuePatch,
  resolveConflict,
} from "@/server/domain/scorecard/draft";

const EMPTY: Draft = { revision: 0, answers: [] };

const kind = fc.constantFrom("item" as const, "level" as const);
const key = fc.constantFrom("SV1", "SV2", "SV3", "trust");
const value = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(NOT_OBSERVED));
const patch: fc.Arbitrary<AnswerPatch> = fc.record({
  kind,
  key,
  value,
  revision: fc.nat({ max: 6 }),
});
const unsentQueue = fc
  .array(patch, { maxLength: 8 })
  .map((all) => all.reduce(queuePatch, NO_PATCHES));
const NO_PATCHES: readonly AnswerPatch[] = [];

/** A server's draft as somebody who always knows the latest revision would have left it. */
const draft: fc.Arbitrary<Draft> = fc
  .array(patch, { maxLength: 8 })
  .map((all) => all.reduce((state, next) => save(state, next), EMPTY));

function save(state: Draft, next: AnswerPatch): Draft {
  const revision = valueAt(state, next)?.revision ?? 0;
  return applyPatch(state, { ...next, revision }).draft;
}

function saveAll(state: Draft, patches: readonly AnswerPatch[]): Draft {
  return patches.reduce((before, next) => applyPatch(before, next).draft, state);
}

function valueAt(state: Draft, place: Pick<AnswerPatch, "kind" | "key">) {
  return state.answers.find((a) => a.kind === place.kind && a.key === place.key);
}

function byPlace(state: Draft): Map<string, unknown> {
  return new Map(state.answers.map((a) => [`${a.kind} ${a.key}`, a.value]));
}

describe("applyPatch", () => {
  const first: AnswerPatch = { kind: "item", key: "SV1", value: 4, revision: 0 };
  const saved = applyPatch(EMPTY, first).draft;

  it("saves a first answer and one that knows the saved revision", () => {
    expect(saved).toEqual({ revision: 1, answers: [{ ...first, revision: 1 }] });
    const changed = applyPatch(saved, { ...first, value: 2, revision: 1 });
    expect(changed).toMatchObject({ outcome: "applied", answer: { value: 2, revision: 2 } });
    expect(changed.draft).toEqual({
      revision: 2,
      answers: [{ ...first, value: 2, revision: 2 }],
    });
  });

  it("shows both values when another device was there first, and writes nothing", () => {
    const result = applyPatch(saved, { ...first, value: NOT_OBSERVED });
    expect(result).toEqual({
      outcome: "conflict",
      draft: saved,
      conflict: { kind: "item", key: "SV1", yours: NOT_OBSERVED, saved: 4, savedRevision: 1 },
    });
  });

  it("does not mind the same answer sent twice or given twice", () => {
    expect(applyPatch(saved, first)).toMatchObject({ outcome: "unchanged", draft: saved });
  });

  it("lets another question be answered from an old revision", () => {
    const result = applyPatch(saved, { kind: "level", key: "SV1", value: 1, revision: 0 });
    expect(result).toMatchObject({ outcome: "applied", draft: { revision: 2 } });
    expect(result.draft.answers).toHaveLength(2);
  });

  it("never overwrites an answer unseen, never forgets another one, never goes back", () => {
    fc.assert(
      fc.property(draft, patch, (state, next) => {
        const before = valueAt(state, next);
        const { draft: after, outcome } = applyPatch(state, next);
        const isUnseen = before && before.revision !== next.revision && before.value !== next.value;
        expect(outcome === "conflict").toBe(Boolean(isUnseen));
        expect(valueAt(after, next)?.value).toBe(isUnseen ? before.value : next.value);
        expect(after.revision).toBe(state.revision + (outcome === "applied" ? 1 : 0));
        const others = (d: Draft) =>
          d.answers.filter((a) => a.kind !== next.kind || a.key !== next.key);
        expect(others(after)).toEqual(others(state));
      }),
    );
  });
});

describe("queuePatch", () => {
  it("keeps the newest value under the revision that was seen first", () => {
    const one: AnswerPatch = { kind: "item", key: "SV1", value: 1, revision: 3 };
    const other: AnswerPatch = { kind: "item", key: "SV2", value: 2, revision: 0 };
    const queue = [one, other, { ...one, value: 5, revision: 9 }].reduce(queuePatch, NO_PATCHES);
    expect(queue).toEqual([{ ...one, value: 5, revision: 3 }, other]);
  });
});

describe("mergeUnsent", () => {
  it("loses no answer: each is saved already, safe to send, or a conflict", () => {
    fc.assert(
      fc.property(draft, unsentQueue, (state, unsent) => {
        const { toSend, conflicts } = mergeUnsent(state, unsent);
        const isThere = (p: AnswerPatch) => valueAt(state, p)?.value === p.value;
        expect(toSend.length + conflicts.length + unsent.filter(isThere).length).toBe(
          unsent.length,
        );
        for (const { kind: k, key: q, yours, saved } of conflicts) {
          expect(valueAt(state, { kind: k, key: q })?.value).toBe(saved);
          expect(unsent.find((p) => p.kind === k && p.key === q)?.value).toBe(yours);
        }
      }),
    );
  });

  it("comes to the same in whichever order the answers arrive, and sent twice", () => {
    fc.assert(
      fc.property(
        draft,
        unsentQueue.chain((queue) =>
          fc.tuple(
            fc.constant(queue),
            fc.shuffledSubarray([...queue], { minLength: queue.length }),
          ),
        ),
        (state, [queue, shuffled]) => {
          const after = saveAll(state, mergeUnsent(state, queue).toSend);
          const afterShuffled = saveAll(state, mergeUnsent(state, shuffled).toSend);
          expect(byPlace(afterShuffled)).toEqual(byPlace(after));
          const again = mergeUnsent(after, queue);
          expect(again.toSend).toEqual([]);
          expect(again.conflicts).toHaveLength(mergeUnsent(state, queue).conflicts.length);
        },
      ),
    );
  });

  it("finds the same questions in conflict whichever of two devices comes back first", () => {
    fc.assert(
      fc.property(draft, unsentQueue, unsentQueue, (state, a, b) => {
        const known = (queue: readonly AnswerPatch[]) =>
          queue.map((p) => ({ ...p, revision: valueAt(state, p)?.revision ?? 0 }));
        const clashesOf = (first: readonly AnswerPatch[], second: readonly AnswerPatch[]) =>
          mergeUnsent(saveAll(state, mergeUnsent(state, first).toSend), second)
            .conflicts.map((c) => `${c.kind} ${c.key}`)
            .filter((place) => isChangedByBoth(state, place, a, b))
            .sort();
        expect(clashesOf(known(a), known(b))).toEqual(clashesOf(known(b), known(a)));
      }),
    );
  });
});

function isChangedByBoth(
  state: Draft,
  place: string,
  ...queues: readonly (readonly AnswerPatch[])[]
): boolean {
  const saved = state.answers.find((a) => `${a.kind} ${a.key}` === place)?.value;
  return queues.every((queue) => {
    const own = queue.find((p) => `${p.kind} ${p.key}` === place);
    return own !== undefined && own.value !== saved;
  });
}

describe("resolveConflict", () => {
  it("lets the person's choice stand, either way", () => {
    const saved = applyPatch(EMPTY, { kind: "item", key: "SV1", value: 4, revision: 0 }).draft;
    const result = applyPatch(saved, { kind: "item", key: "SV1", value: 2, revision: 0 });
    if (result.outcome !== "conflict") throw new Error("two values must conflict");
    expect(resolveConflict(result.conflict, "saved")).toBeNull();
    const chosen = resolveConflict(result.conflict, "yours");
    expect(chosen && applyPatch(saved, chosen)).toMatchObject({
      outcome: "applied",
      answer: { value: 2, revision: 2 },
    });
  });
});
