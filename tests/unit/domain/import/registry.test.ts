import { expect, it } from "vitest";
import { createRegistry } from "@/server/domain/import/registry";

it("numbers distinct names in order and refuses the one beyond the limit, with its row", () => {
  const registry = createRegistry(2, "too_many_teams");
  expect(registry.enter("A", 2).index).toBe(0);
  expect(registry.enter("B", 3).index).toBe(1);
  expect(registry.enter("A", 4)).toBe(registry.enter("A", 5));
  expect(() => registry.enter("C", 6)).toThrow(
    expect.objectContaining({ code: "too_many_teams", params: { limit: 2 }, row: 6 }),
  );
  expect(registry.list().map((entry) => entry.name)).toEqual(["A", "B"]);
});
