import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KnownPeople, planPersonImport } from "@/server/domain/person-import";

const HEADER = ["name", "email", "team", "lead"];
const NOBODY: KnownPeople = { persons: [], teams: [] };
const KNOWN: KnownPeople = {
  persons: [
    { id: "p-ada", name: "Ada King", email: "ada@example.com" },
    { id: "p-bo", name: "Bo", email: null },
    { id: "p-cy-1", name: "Cy", email: null },
    { id: "p-cy-2", name: "Cy", email: "cy@example.com" },
  ],
  teams: [
    { id: "t-platform", path: ["Platform"] },
    { id: "t-data", path: ["Platform", "Data"] },
  ],
};

describe("planPersonImport", () => {
  it("tells whom it would create and whom it knows, by address first, else by name", () => {
    const plan = planPersonImport(
      [
        HEADER,
        ["Ada Lovelace", "ADA@example.com", "Platform", "yes"],
        ["BO", "", "platform / data", ""],
        ["Dee", "dee@example.com", "", ""],
      ],
      KNOWN,
    );
    expect(plan.problems).toEqual([]);
    expect(plan.toCreate).toEqual([{ name: "Dee", email: "dee@example.com", memberships: [] }]);
    expect(plan.matched).toEqual([
      {
        personId: "p-ada",
        matchedBy: "email",
        name: "Ada Lovelace",
        email: "ada@example.com",
        memberships: [{ row: 2, teamPath: ["Platform"], teamId: "t-platform", isLead: true }],
      },
      {
        personId: "p-bo",
        matchedBy: "name",
        name: "BO",
        email: null,
        memberships: [{ row: 3, teamPath: ["platform", "data"], teamId: "t-data", isLead: false }],
      },
    ]);
    expect(plan.teamsToCreate).toEqual([]);
  });

  it("makes one person of the rows of one address, in several teams", () => {
    const plan = planPersonImport(
      [HEADER, ["Ada", "a@example.com", "X", "yes"], ["ada", "A@example.com", "Y", "no"]],
      NOBODY,
    );
    expect(plan.toCreate).toHaveLength(1);
    expect(plan.toCreate[0]?.memberships.map(({ row, isLead }) => [row, isLead])).toEqual([
      [2, true],
      [3, false],
    ]);
  });

  it("lists new teams once, parents first", () => {
    const plan = planPersonImport(
      [HEADER, ["A", "", "Platform/Ops/Night"], ["B", "", "Sales"], ["C", "", "platform / OPS"]],
      KNOWN,
    );
    expect(plan.teamsToCreate).toEqual([
      ["Platform", "Ops"],
      ["Platform", "Ops", "Night"],
      ["Sales"],
    ]);
  });

  it.each([
    [
      "the same row twice",
      [
        ["Ada", "a@x.org", "X"],
        ["Ada", "a@x.org", "x"],
      ],
      [{ row: 3, column: null, why: "duplicate", otherRow: 2 }],
    ],
    [
      "the same name twice in a team",
      [
        ["Ada", "", "X"],
        ["ADA", "", "X"],
      ],
      [{ row: 3, column: null, why: "duplicate", otherRow: 2 }],
    ],
    [
      "one address, two names",
      [
        ["Ada", "a@x.org", "X"],
        ["Bea", "a@x.org", "Y"],
      ],
      [{ row: 3, column: "name", why: "name-differs", value: "Bea", otherRow: 2 }],
    ],
    [
      "a name in two teams",
      [
        ["Ada", "", "X"],
        ["Ada", "", "Y"],
      ],
      [
        { row: 2, column: "email", why: "email-needed", value: "Ada", otherRow: 3 },
        { row: 3, column: "email", why: "email-needed", value: "Ada", otherRow: 2 },
      ],
    ],
    [
      "a name with and without address",
      [
        ["Ada", "", "X"],
        ["Ada", "a@x.org", "Y"],
      ],
      [{ row: 2, column: "email", why: "email-needed", value: "Ada", otherRow: 3 }],
    ],
    [
      "a name that two known people have",
      [["cy", "", "X"]],
      [{ row: 2, column: "name", why: "name-ambiguous", value: "cy" }],
    ],
    [
      "a known person by address and by name",
      [
        ["Ada L.", "ada@example.com"],
        ["Ada King", ""],
      ],
      [{ row: 3, column: "email", why: "email-needed", value: "Ada King", otherRow: 2 }],
    ],
  ])("refuses %s", (_, rows, problems) => {
    expect(planPersonImport([HEADER, ...rows], KNOWN).problems).toEqual(problems);
  });

  it("takes namesakes that have addresses", () => {
    const plan = planPersonImport([HEADER, ["Cy", "1@x.org", "X"], ["Cy", "2@x.org", "X"]], KNOWN);
    expect(plan.problems).toEqual([]);
    expect(plan.toCreate).toHaveLength(2);
  });

  it("accounts for every row once, and never plans one person twice", () => {
    const row = fc.tuple(
      fc.constantFrom("Ada King", "Bo", "Cy", "Dee", ""),
      fc.constantFrom("", "ada@example.com", "d@x.org", "bad"),
      fc.constantFrom("X", "Platform", "Platform / Data"),
      fc.constantFrom("", "yes", "no", "?"),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
        const plan = planPersonImport([HEADER, ...rows], KNOWN);
        const planned = [...plan.toCreate, ...plan.matched].flatMap((p) =>
          p.memberships.map((membership) => membership.row),
        );
        const refused = new Set(plan.problems.map((problem) => problem.row));
        expect([...planned, ...refused].sort((a, b) => a - b)).toEqual(rows.map((_, i) => i + 2));
        const ids = plan.matched.map(({ personId }) => personId);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("reads 20,000 rows against 20,000 people without trouble", () => {
    const persons = Array.from({ length: 20_000 }, (_, i) => ({
      id: `p${i}`,
      name: `Person ${i}`,
      email: null,
    }));
    const rows = persons.map(({ name }) => [name, "", "Platform", "no"]);
    const plan = planPersonImport([HEADER, ...rows], { persons, teams: [] });
    expect([plan.matched.length, plan.problems.length]).toEqual([20_000, 0]);
  });
});
