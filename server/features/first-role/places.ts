import { can, reachOf } from "@/server/domain/permission";
import type { AccountContext, OrgContext } from "@/server/infra/context";
import { currentSet } from "./set-in-use";

/** The organisations in which whoever is signed in may keep a result, by name. */
export async function listPlaces({ user }: AccountContext) {
  return {
    organisations: user.memberships
      .filter((member) => can(member, "first-role.answer"))
      .map(({ slug, orgName }) => ({ slug, name: orgName })),
    hasOthers: user.memberships.length > 0,
  };
}

/** The weight set a result is kept by in an organisation, and whether a team may be named for it. */
export async function getPlace(ctx: OrgContext) {
  const { id, key, name, set } = await currentSet(ctx);
  const manage = reachOf(ctx.member, "team.manage");
  const [{ teams } = { teams: 0 }] = await teamCount(ctx);
  return {
    org: { slug: ctx.org.slug, name: ctx.org.name },
    weightSet: { id, key, name },
    set,
    hasTeams: teams > 0,
    canCreateTop: manage?.all === true,
  };
}

function teamCount({ db, org, reach }: OrgContext) {
  const roots = reach.all ? [] : [...reach.roots];
  return db.$queryRaw<{ teams: number }[]>`
    SELECT count(*)::int AS teams FROM public.team t
    WHERE t.org_id = ${org.id}::uuid AND t.archived_at IS NULL
      AND (${reach.all} OR t.path && ${roots}::uuid[])`;
}
