import { likePattern } from "@/server/domain/field";
import { type Permission, reachOf } from "@/server/domain/permission";
import type { OrgContext } from "@/server/infra/context";

const LIMIT = 8;

/** Teams, people and cycles by a part of their name: each only where this member may see it. */
export async function findByName(ctx: OrgContext, input: { q: string }) {
  if (input.q.length < 2) return { teams: [], people: [], cycles: [] };
  const [teams, people, cycles] = [
    await findTeams(ctx, input.q),
    await findPeople(ctx, input.q),
    await findCycles(ctx, input.q),
  ];
  return { teams, people, cycles };
}

function findTeams({ db, org, member }: OrgContext, q: string) {
  const reach = reachOf(member, "team.read");
  if (!reach) return [];
  const roots = reach.all ? [] : [...reach.roots];
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT t.id, t.name FROM public.team t
    WHERE t.org_id = ${org.id}::uuid AND t.archived_at IS NULL
      AND (${reach.all} OR t.path && ${roots}::uuid[])
      AND t.name ILIKE ${likePattern(q)}
    ORDER BY lower(t.name), t.id LIMIT ${LIMIT}`;
}

async function findPeople({ db, org, member }: OrgContext, q: string) {
  if (!isEverywhere({ member }, "person.read")) return [];
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id, p.name FROM public.person p
    WHERE p.org_id = ${org.id}::uuid AND p.erased_at IS NULL
      AND (p.name ILIKE ${likePattern(q)} OR p.email ILIKE ${likePattern(q)})
    ORDER BY lower(p.name), p.id LIMIT ${LIMIT}`;
}

async function findCycles({ db, org, member }: OrgContext, q: string) {
  if (!isEverywhere({ member }, "cycle.read")) return [];
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT c.id, c.name FROM public.cycle c
    WHERE c.org_id = ${org.id}::uuid AND c.released_at IS NOT NULL AND c.withdrawn_at IS NULL
      AND c.name ILIKE ${likePattern(q)}
    ORDER BY c.released_at DESC, c.id LIMIT ${LIMIT}`;
}

function isEverywhere({ member }: Pick<OrgContext, "member">, permission: Permission): boolean {
  return reachOf(member, permission)?.all === true;
}
