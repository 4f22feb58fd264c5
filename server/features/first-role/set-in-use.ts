import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import type { WeightSet } from "@/server/domain/first-role/model";
import { WeightSetSchema } from "@/server/domain/first-role/weight-set";
import type { OrgContext } from "@/server/infra/context";

/** A weight set as a result names it; `id` and `name` are null for the shipped one. */
export type SetInUse = Readonly<{
  id: string | null;
  key: string;
  name: string | null;
  set: WeightSet;
}>;

type Row = Readonly<{ id: string; key: string; name: string; definition: unknown }>;

// Runs name the shipped set they were made with; one that is shipped no more is added here.
const SHIPPED: Readonly<Record<string, WeightSet>> = { [DRAFT_1.version]: DRAFT_1 };

/** The shipped set that counts where an organisation has published none. */
export const SHIPPED_SET: SetInUse = { id: null, key: DRAFT_1.version, name: null, set: DRAFT_1 };

/** The set an organisation answers by: its latest published one, else the shipped. */
export async function currentSet({ db, org }: Pick<OrgContext, "db" | "org">): Promise<SetInUse> {
  const row = await db.weightSet.findFirst({
    where: { orgId: org.id, publishedAt: { not: null } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
  });
  return row ? ownSet(row) : SHIPPED_SET;
}

/** The set that a run or round names. */
export function namedSet(key: string, own: Row | null): SetInUse {
  if (own) return ownSet(own);
  const set = SHIPPED[key];
  if (!set) throw new Error(`no shipped weight set ${key}`);
  return { id: null, key, name: null, set };
}

/** One of the organisation's own sets. */
export function ownSet({ id, key, name, definition }: Row): SetInUse {
  return { id, key, name, set: WeightSetSchema.parse(definition) };
}
