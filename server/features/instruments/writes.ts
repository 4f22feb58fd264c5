import type { Prisma } from "@/generated/prisma/client";
import type { Instrument } from "@/server/domain/instrument/instrument";
import type { Tx } from "@/server/infra/db";
import { newId } from "@/server/infra/id";

/** What an instrument was copied from: the organisation's copy of it, and its `key@version`. */
type Origin = Readonly<{ baseId: string | null; originKey: string | null }>;

/** Stores an organisation's own copy of an instrument; returns its id. Positions count from 1. */
export async function copyInstrument(
  db: Tx,
  orgId: string,
  instrument: Instrument,
  origin: Origin = shippedOrigin(instrument),
): Promise<string> {
  const id = newId();
  const qualities = instrument.qualities.map((quality) => ({ ...quality, id: newId() }));
  await db.instrument.create({
    data: {
      orgId,
      id,
      key: instrument.key,
      ...origin,
      name: instrument.name,
      version: instrument.version,
      status: instrument.status,
      scaleMin: instrument.scale.min,
      scaleMax: instrument.scale.max,
      wording: { window: instrument.window ?? null, labels: instrument.scale.labels ?? null },
    },
  });
  await db.quality.createMany({
    data: qualities.map(({ id: qualityId, key, version, wording }, index) => ({
      orgId,
      id: qualityId,
      instrumentId: id,
      key,
      version,
      position: index + 1,
      wording,
    })),
  });
  await db.item.createMany({ data: itemRows(orgId, id, qualities) });
  await db.anchor.createMany({
    data: qualities.flatMap((quality) =>
      quality.anchors.map(({ level, wording }) => ({
        orgId,
        id: newId(),
        qualityId: quality.id,
        level,
        wording,
      })),
    ),
  });
  return id;
}

function shippedOrigin({ status, key, version }: Instrument): Origin {
  return { baseId: null, originKey: status === "imported" ? null : `${key}@${version}` };
}

function itemRows(
  orgId: string,
  instrumentId: string,
  qualities: readonly (Instrument["qualities"][number] & { id: string })[],
): Prisma.ItemCreateManyInput[] {
  const items = qualities.flatMap((quality) =>
    quality.items.map((item) => ({ ...item, qualityId: quality.id })),
  );
  return items.map(({ key, version, comparability, wording, qualityId }, index) => ({
    orgId,
    id: newId(),
    instrumentId,
    qualityId,
    key,
    version,
    comparability,
    wording,
    position: index + 1,
  }));
}
