import type { Page } from "@playwright/test";
import { ask, call } from "./joined.ts";

type Options = readonly Readonly<{ id: string; label: string }>[];
type Terms = Readonly<{ form?: "full" | "pulse"; questions?: readonly string[] }>;

/** Launches a cycle without its screens: those who are rated, peers by name, and somebody from outside. */
export async function launchCycle(
  page: Page,
  org: string,
  who: Readonly<{ subjects: readonly string[]; peers: readonly string[]; outside?: string }>,
  { form = "pulse", questions = ["What should stay?"] }: Terms = {},
): Promise<string> {
  const { id: cycleId } = await call<{ id: string }>(page, "cycles.create", {
    ...{ org, name: "Spring", purpose: "For development.", form, questions, isHeld: false },
    ...{ groupThreshold: 3, teamThreshold: 5, commentThreshold: 3 },
    ...{ closesOn: "2099-03-20", releasesOn: null },
  });
  const place = { org, cycleId };
  const personIds: string[] = [];
  for (const q of who.subjects) {
    const found = await ask<Options>(page, "cycles.findSubjects", { ...place, q });
    personIds.push(...found.map(({ id }) => id));
  }
  await call(page, "cycles.addSubjects", { ...place, personIds, teamIds: [] });
  const cycle = await ask<{ rated: { subjects: { id: string }[] } }>(page, "cycles.read", {
    ...{ ...place, page: 1 },
  });
  for (const { id: subjectId } of cycle.rated.subjects) {
    const raters = [];
    for (const q of who.peers) {
      const [person] = await ask<Options>(page, "raters.options", { ...place, subjectId, q });
      raters.push({ personId: person?.id, group: "peers" });
    }
    await call(page, "raters.propose", { ...place, subjectId, raters });
    if (!who.outside) continue;
    const outsider = { group: "partners", name: "Olga Outside", email: who.outside };
    await call(page, "raters.proposeOutsider", { ...place, subjectId, ...outsider });
  }
  await call(page, "cycles.open", place);
  return cycleId;
}
