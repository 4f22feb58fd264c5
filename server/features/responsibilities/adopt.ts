import { CATALOGUE, originOf } from "@/server/domain/responsibility/catalogue";
import type { Tx } from "@/server/infra/db";
import { newId } from "@/server/infra/id";

/**
 * Gives an organisation its own copy of the sixteen responsibilities, valid since ever, so that its
 * structure can also be told for days before it was here.
 */
export async function adoptCatalogue(db: Tx, orgId: string): Promise<void> {
  const copies = CATALOGUE.map((entry, index) => ({ entry, id: newId(), place: index + 1 }));
  await db.responsibility.createMany({
    data: copies.map(({ entry, id, place }) => ({
      orgId,
      id,
      key: entry.key,
      origin: originOf(entry),
      place,
    })),
  });
  await db.responsibilityVersion.createMany({
    data: copies.map(({ entry, id }) => ({
      orgId,
      id: newId(),
      responsibilityId: id,
      wording: entry.wording,
      direction: entry.direction,
    })),
  });
}
