import { describe, expect, it } from "vitest";
import { type KnownForRaters, planNominations } from "@/server/domain/nomination-import";

const subject = { email: null, isOwn: false, holderIds: [] };
const known: KnownForRaters = {
  subjects: [
    { ...subject, id: "tom", personId: "p-tom", name: "Tom", email: "tom@x.example" },
    { ...subject, id: "twin-1", personId: "p-1", name: "Twin", email: "one@x.example" },
    { ...subject, id: "twin-2", personId: "p-2", name: "Twin" },
    { ...subject, id: "body", personId: null, name: "Leaders", holderIds: ["p-ann"] },
    { ...subject, id: "me", personId: "p-me", name: "Me", isOwn: true },
  ],
  people: [
    { id: "p-tom", name: "Tom", email: "tom@x.example", canRate: true },
    { id: "p-ann", name: "Ann", email: "ann@x.example", canRate: true },
    { id: "p-bo1", name: "Bo", email: "bo@x.example", canRate: true },
    { id: "p-bo2", name: "Bo", email: null, canRate: true },
    { id: "p-gone", name: "Gone", email: null, canRate: false },
  ],
  groups: ["board", "peers", "reports", "partners"],
  nominations: [{ subjectId: "tom", personId: "p-bo1", group: "board" }],
};
const plan = (...rows: string[][]) =>
  planNominations([["subject", "rater", "email", "group"], ...rows], known);
const why = (...row: string[]) => plan(row).problems.map((one) => one.why)[0] ?? null;

describe("the dry run of a list of raters", () => {
  it("finds subjects by name or address, people by address or name, and makes who is new", () => {
    const { toAdd, people, problems } = plan(
      ["tom", "ann", "", "peers"],
      ["one@x.example", "New", "new@x.example", "partners"],
      ["Tom", "New", "new@x.example", "partners"],
    );
    expect(problems).toEqual([]);
    expect(toAdd.map((one) => [one.subjectId, one.personId, one.group])).toEqual([
      ["tom", "p-ann", "peers"],
      ["twin-1", null, "partners"],
      ["tom", null, "partners"],
    ]);
    expect(people).toEqual([{ name: "New", email: "new@x.example" }]);
  });

  it("says what is wrong with a row", () => {
    expect(why("Nobody", "Ann", "", "peers")).toBe("subject-unknown");
    expect(why("Twin", "Ann", "", "peers")).toBe("subject-ambiguous");
    expect(why("Me", "Ann", "", "peers")).toBe("subject-own");
    expect(why("Tom", "Tom", "", "peers")).toBe("rater-is-subject");
    expect(why("Leaders", "Ann", "", "peers")).toBe("rater-is-subject");
    expect(why("Tom", "Bo", "", "peers")).toBe("rater-ambiguous");
    expect(why("Tom", "Stranger", "", "peers")).toBe("rater-unknown");
    expect(why("Tom", "Gone", "", "peers")).toBe("rater-unreachable");
    expect(why("Tom", "Ann", "", "manager")).toBe("group-unasked");
    expect(why("Tom", "Bo", "bo@x.example", "peers")).toBe("other-group");
    expect(why("Tom", "Ann", "", "peers")).toBeNull();
  });

  it("passes over who is there already, refuses a pair given twice and groups that are full", () => {
    expect(plan(["Tom", "Bo", "bo@x.example", "board"])).toMatchObject({ toAdd: [], known: 1 });
    const row = ["Tom", "Ann", "", "peers"];
    expect(plan(row, row).problems).toMatchObject([{ row: 3, why: "duplicate" }]);
    const many = Array.from({ length: 17 }, (_, at) => ["Tom", "X", `x${at}@x.example`, "peers"]);
    const { toAdd, problems } = plan(...many);
    expect([toAdd.length, problems.map((one) => [one.row, one.why])]).toEqual([
      15,
      [
        [17, "group-full"],
        [18, "group-full"],
      ],
    ]);
  });

  it("fills a group and refuses the rest of five thousand rows", () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => [
      ...["Tom", `Person ${at}`, `p${at}@x.example`, "reports"],
    ]);
    const { toAdd, problems } = plan(...rows);
    expect([toAdd.length, problems.length]).toEqual([15, 4_985]);
  });
});
