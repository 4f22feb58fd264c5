import { expect, it } from "vitest";
import { raterGroups, readRaterGroup } from "@/server/domain/import/rater-group";

it("reads each group by its own name, and never 'all'", () => {
  for (const group of raterGroups)
    expect(readRaterGroup(group)).toBe(group === "all" ? null : group);
});

it.each([
  ["Direct_Reports", "reports"],
  [" Line-Manager ", "manager"],
  ["Peer", "peers"],
  ["stranger", null],
  ["", null],
])("reads %j as %s", (cell, group) => {
  expect(readRaterGroup(cell)).toBe(group);
});
