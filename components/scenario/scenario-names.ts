import type { ScenarioPage } from "@/server/features/scenarios/reads";

/** What responsibilities and positions are called, at the fork, today or in the scenario. */
export function scenarioNames(page: ScenarioPage): Readonly<Record<string, string>> {
  const structures = [page.base, page.now.structure, page.proposed.structure];
  return Object.fromEntries(
    structures.flatMap(({ responsibilities, positions }) =>
      [...responsibilities, ...positions].map(({ id, name }) => [id, name]),
    ),
  );
}
