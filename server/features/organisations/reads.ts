import { AppError } from "@/server/domain/error";
import { can, PERMISSIONS, type Permission } from "@/server/domain/permission";
import { whatWaits } from "@/server/features/ratings/pending";
import { pendingStudies } from "@/server/features/studies/pending";
import type { AccountContext, OrgContext } from "@/server/infra/context";

/** The organisations of whoever is signed in, by name. */
export async function listOrganisations({ user }: AccountContext) {
  return user.memberships.map(({ slug, orgName, role }) => ({ slug, name: orgName, role }));
}

/** What the frame around every page needs: organisation, user, and what they may do. */
export async function getFrame(ctx: OrgContext) {
  const { user, member, org } = ctx;
  // Object.keys widens to string; the table's keys are the permissions.
  const all = Object.keys(PERMISSIONS) as Permission[];
  return {
    org: { slug: org.slug, name: org.name, timeZone: org.timeZone },
    user: { name: user.name, email: user.email, isVerified: user.isVerified },
    role: member.role,
    permissions: all.filter((permission) => can(member, permission)),
    waiting: await whatWaits(ctx),
    studies: await pendingStudies(ctx),
    organisations: user.memberships.map(({ slug, orgName }) => ({ slug, name: orgName })),
  };
}

/** The organisation's settings. */
export async function getSettings({ db, org }: OrgContext) {
  const row = await db.organisation.findUnique({ where: { id: org.id } });
  if (!row) throw new AppError("not-found");
  return { name: row.name, slug: row.slug, timeZone: row.timeZone, version: row.version };
}
