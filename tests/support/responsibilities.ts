import { asAdmin } from "./as-admin";
import type { TestOrg } from "./factories";

/** An organisation's responsibilities with their English names, in order. */
export async function responsibilitiesOf(of: TestOrg) {
  return asAdmin<{ id: string; name: string }>(
    `SELECT r.id, v.wording->'en'->>'name' AS name FROM public.responsibility r
     JOIN public.responsibility_version v ON v.org_id = r.org_id AND v.responsibility_id = r.id
     WHERE r.org_id = $1 ORDER BY r.place`,
    [of.id],
  );
}
