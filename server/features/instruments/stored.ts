import { AppError } from "@/server/domain/error";
import { InstrumentDraft } from "@/server/domain/instrument/draft";
import type { Instrument } from "@/server/domain/instrument/instrument";
import type { OrgContext } from "@/server/infra/context";
import { getInstruments } from "./reads";

type Reading = Pick<OrgContext, "db" | "org">;

/** One of the organisation's instruments, whole. */
export async function getInstrument({ db }: Reading, id: string): Promise<Instrument> {
  const instrument = (await getInstruments(db, [id])).get(id);
  if (!instrument) throw new AppError("not-found");
  return instrument;
}

/** A draft with the instrument that it was copied from. */
export async function getStoredDraft(ctx: Reading, id: string) {
  const { db, org } = ctx;
  const row = await db.instrumentDraft.findUnique({ where: { orgId_id: { orgId: org.id, id } } });
  if (!row) throw new AppError("not-found");
  const base = await getInstrument(ctx, row.baseId);
  return { ...row, content: InstrumentDraft.parse(row.content), base };
}

export type StoredDraft = Awaited<ReturnType<typeof getStoredDraft>>;
