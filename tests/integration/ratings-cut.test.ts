import { expect, it } from "vitest";
import { asAdmin } from "../support/as-admin";
import { aForm, allRated, aRatedCycle, closedNow, someMembers } from "../support/cycles";
import { anOrg } from "../support/factories";

type Reach = { id: string; group: string; reached: number; size: number };

// Whatever both rows hold or PostgreSQL knows of them: who is done, when, and in which transaction.
const SHARED = `p.org_id = r.org_id AND p.cycle_id = r.cycle_id AND p.subject_id = r.subject_id
  AND p.rater_group = r.rater_group`;
const TRACES = [
  "p.done_on = r.submitted_day",
  "p.xmin = r.xmin",
  "p.xmin::text::int - r.xmin::text::int BETWEEN -1 AND 1",
];

it("leaves after closing no way from a rater to fewer forms than their group has", async () => {
  const org = await anOrg();
  const [subject, boss, partner, ...rest] = await someMembers(org, 9);
  if (!subject || !boss || !partner) throw new Error("some members are nine");
  const raters = {
    manager: [boss],
    partners: [partner],
    peers: rest.slice(0, 3),
    reports: rest.slice(3),
  };
  const cycle = await aRatedCycle(org, [{ personId: subject.personId, raters }]);
  await allRated(org, cycle, (_, place) => aForm((item) => 1 + ((item + place) % 5)));
  // Until closing the traces are there: each form was received on a day of its own.
  const before = await reachBy(cycle.id, "p.xmin = r.xmin");
  expect(before.filter(({ reached }) => reached === 1)).toHaveLength(8);
  await asAdmin(
    `WITH day AS (SELECT id, current_date - (row_number() OVER ())::int AS day FROM public.participation WHERE cycle_id = $1)
    UPDATE public.participation p SET done_on = day.day FROM day WHERE day.id = p.id`,
    [cycle.id],
  );
  await closedNow(org, cycle.id);

  const admitted = new Set<string>();
  for (const trace of ["true", ...TRACES]) {
    for (const { group, reached, size } of await reachBy(cycle.id, trace)) {
      if (size === 1) admitted.add(group);
      // A trace leads to nobody, or to all of the group alike.
      else expect([0, size], `${group} by ${trace}`).toContain(reached);
    }
  }
  // Alone in their group: the one is named, the other is the exception that raters are told of.
  expect([...admitted].sort()).toEqual(["manager", "partners"]);
});

/** How many forms a join reaches from each rater who is done, and how many their group has. */
function reachBy(cycleId: string, trace: string): Promise<Reach[]> {
  return asAdmin<Reach>(
    `SELECT p.id, p.rater_group AS "group",
      count(*) FILTER (WHERE ${trace})::int AS reached, count(*)::int AS size
    FROM public.participation p JOIN public.response r ON ${SHARED}
    WHERE p.cycle_id = $1 AND p.done_on IS NOT NULL GROUP BY p.id, p.rater_group`,
    [cycleId],
  );
}
