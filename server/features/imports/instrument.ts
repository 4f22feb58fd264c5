import type { KnownInstrument, Mapping } from "@/server/domain/import/mapping";
import type { Instrument } from "@/server/domain/instrument/instrument";
import type { Tx } from "@/server/infra/db";
import { copyInstrument } from "../instruments/writes";

const LOCALE = "en";

/** The organisation's instruments as a mapping may use them, the newest first. */
export async function listKnownInstruments(db: Tx, orgId: string): Promise<KnownInstrument[]> {
  const rows = await db.instrument.findMany({
    where: { orgId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: {
      id: true,
      name: true,
      scaleMin: true,
      scaleMax: true,
      items: { orderBy: { position: "asc" }, select: { key: true, wording: true } },
    },
  });
  return rows.map(({ id, name, scaleMin, scaleMax, items }) => ({
    id,
    name,
    scale: { min: scaleMin, max: scaleMax },
    items: items.map(({ key, wording }) => ({ key, wordings: listTexts(wording) })),
  }));
}

/** The instrument that a mapping names, or null for a new one or one that is not there (any more). */
export async function findMappedInstrument(
  db: Tx,
  orgId: string,
  { instrument }: Mapping,
): Promise<KnownInstrument | null> {
  if (instrument.kind === "new") return null;
  const known = await listKnownInstruments(db, orgId);
  return known.find(({ id }) => id === instrument.instrumentId) ?? null;
}

/** The id of the instrument that a mapping asks for; a new one is stored as the file describes it. */
export async function ensureInstrument(
  db: Tx,
  orgId: string,
  { instrument }: Mapping,
): Promise<string> {
  if (instrument.kind === "existing") return instrument.instrumentId;
  const copied: Instrument = {
    key: "imported",
    version: "1",
    status: "imported",
    name: instrument.name,
    scale: instrument.scale,
    qualities: instrument.qualities.map((quality, index) => ({
      key: `q${index + 1}`,
      version: 1,
      wording: { [LOCALE]: { name: quality.name, definition: "" } },
      anchors: [],
      items: quality.items.map(({ key, name }) => ({
        key,
        version: 1,
        comparability: key,
        wording: { [LOCALE]: { self: name, other: name } },
      })),
    })),
  };
  return copyInstrument(db, orgId, copied);
}

function listTexts(wording: unknown): string[] {
  if (typeof wording === "string") return [wording];
  if (typeof wording !== "object" || wording === null) return [];
  return Object.values(wording).flatMap(listTexts);
}
