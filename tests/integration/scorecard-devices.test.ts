import { beforeAll, describe, expect, it } from "vitest";
import type { AnswerPatch } from "@/server/domain/scorecard/draft";
import { aMember, anOrg, type TestOrg } from "../support/factories";
import { item, start, TRUST } from "../support/self-ratings";

let org: TestOrg;
beforeAll(async () => {
  org = await anOrg("Devices");
});

describe("two devices", () => {
  it("never overwrite each other unseen: the later one is told both values", async () => {
    const person = await aMember(org, "member");
    const place = { org: org.slug, scorecard: await start(person, org) };
    const save = (seen: number, ...answers: AnswerPatch[]) =>
      person.call.scorecards.answer({ ...place, seen, answers });
    await save(0, item("SV1", 2));
    const other = await save(0, item("SV1", 5), item("SV2", 4));
    expect(other.conflicts).toEqual([
      { kind: "item", key: "SV1", yours: 5, saved: 2, savedRevision: 1 },
    ]);
    expect(other).toMatchObject({
      revision: 2,
      saved: [item("SV2", 4, 2)],
      since: [item("SV1", 2, 1)],
    });
    const chosen = await save(2, item("SV1", 5, 1));
    expect(chosen).toMatchObject({ revision: 3, conflicts: [], saved: [item("SV1", 5, 3)] });
    expect(await save(0, item("SV1", 5))).toMatchObject({ revision: 3, conflicts: [] });
  });

  it("at the very same moment leave one value and one conflict", async () => {
    const person = await aMember(org, "member");
    const place = { org: org.slug, scorecard: await start(person, org) };
    const receipts = await Promise.all(
      [1, 2, 3, 4].map((value) =>
        person.call.scorecards.answer({ ...place, seen: 0, answers: [item("SV1", value)] }),
      ),
    );
    expect(receipts.flatMap(({ saved }) => saved)).toHaveLength(1);
    expect(receipts.flatMap(({ conflicts }) => conflicts)).toHaveLength(3);
  });

  it("cannot submit what the other one changed after the review", async () => {
    const person = await aMember(org, "member");
    const place = { org: org.slug, scorecard: await start(person, org) };
    const { revision } = await person.call.scorecards.answer({ ...place, seen: 0, answers: TRUST });
    await person.call.scorecards.answer({ ...place, seen: 0, answers: [item("SV1", 1)] });
    const submit = (known: number) =>
      person.call.scorecards.submit({ ...place, revision: known, sharedWith: "me" });
    await expect(submit(revision)).rejects.toMatchObject({ message: "scorecard-moved-on" });
    await submit(revision + 1);
  });
});
