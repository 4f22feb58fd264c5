import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/generated/prisma/client";
import { inTransaction, type Tx } from "@/server/infra/db";
import { aTeam, type TestOrg } from "../support/factories";
import { type Line, medianOf } from "./rounds";

/** B1: five reads in a tenant's transaction under row-level security, against the same five without both. */
export async function tenantSafeRead(org: TestOrg): Promise<Line> {
  for (let team = 0; team < 20; team += 1) await aTeam(org, `Bench ${team}`);
  const adapter = new PrismaPg({ connectionString: process.env.ADMIN_DATABASE_URL });
  const free = new PrismaClient({ adapter });
  const scope = { orgId: org.id, userId: org.owner.userId };
  const { ours, peer, ratio } = await medianOf(
    () => inTransaction(scope, (tx) => fiveReads(tx, org.id)),
    () => fiveReads(free, org.id),
    { rounds: 10, each: 60 },
  );
  await free.$disconnect();
  return {
    name: "B1  tenant-safe read, five reads",
    ours: `in the tenant's transaction, row-level security on: ${ours.toFixed(2)} ms (median)`,
    peer: `plain Prisma, no transaction, no row-level security: ${peer.toFixed(2)} ms`,
    ratio: `${ratio.toFixed(2)} (lower is better)`,
  };
}

async function fiveReads(db: Tx, orgId: string) {
  await db.organisation.findUnique({ where: { id: orgId } });
  await db.team.findMany({ where: { orgId }, orderBy: { name: "asc" } });
  await db.member.findMany({ where: { orgId } });
  await db.cycle.findMany({ where: { orgId } });
  await db.person.findMany({ where: { orgId }, take: 50 });
}
