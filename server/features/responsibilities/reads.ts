import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { AppError } from "@/server/domain/error";
import { can } from "@/server/domain/permission";
import { isOn } from "@/server/domain/position/period";
import {
  type CatalogueEntry,
  catalogueEntry,
  catalogueWording,
} from "@/server/domain/responsibility/catalogue";
import {
  isSameWording,
  type ResponsibilityWording,
  wordingOf,
} from "@/server/domain/responsibility/wording";
import type { Direction } from "@/server/domain/structure/structure";
import type { OrgContext } from "@/server/infra/context";
import { sql } from "@/server/infra/sql";
import type { ReadOne } from "./schema";

type StoredVersion = {
  id: string;
  wording: unknown;
  direction: Direction;
  fromDay: string | null;
  toDay: string | null;
};

type Row = {
  id: string;
  key: string | null;
  origin: string | null;
  fromDay: string | null;
  toDay: string | null;
  version: number;
  versions: StoredVersion[];
};

/** The organisation's copy of the catalogue as it stands today, with what was retired or is to come. */
export async function listResponsibilities(ctx: OrgContext) {
  const today = dayIn(ctx.org.timeZone, ctx.now);
  const rows = await listRows(ctx, null);
  return {
    today,
    canManage: can(ctx.member, "catalogue.manage"),
    responsibilities: rows.map((row) => asResponsibility(row, today)),
  };
}

/** One responsibility: its words and direction today and before, and what the catalogue says. */
export async function getResponsibility(ctx: OrgContext, input: z.output<typeof ReadOne>) {
  const today = dayIn(ctx.org.timeZone, ctx.now);
  const [row] = await listRows(ctx, input.responsibility);
  if (!row) throw new AppError("not-found");
  const entry = catalogueEntry(row.key);
  return {
    today,
    canManage: can(ctx.member, "catalogue.manage"),
    responsibility: asResponsibility(row, today),
    versions: row.versions.map(asVersion).toReversed(),
    catalogue: entry && {
      ...catalogueWording(entry),
      direction: entry.direction,
      accountable: entry.accountable,
      bothWork: entry.bothWork,
    },
  };
}

export type ListedResponsibility = ReturnType<typeof asResponsibility>;
export type OneResponsibility = Awaited<ReturnType<typeof getResponsibility>>;

type State = "used" | "future" | "retired";

function asResponsibility(row: Row, today: string) {
  const { versions, ...rest } = row;
  const valid = { fromDay: row.fromDay ?? "", toDay: row.toDay };
  const on = versions.find((one) => isOn({ ...one, fromDay: one.fromDay ?? "" }, today));
  const shown = on ?? versions.at(-1);
  if (!shown) throw new Error("a responsibility was stored without words");
  const version = asVersion(shown);
  const state: State =
    isOn(valid, today) && on ? "used" : valid.fromDay > today ? "future" : "retired";
  const entry = catalogueEntry(row.key);
  return {
    ...rest,
    name: version.wording.name,
    definition: version.wording.definition,
    kpis: version.wording.kpis,
    direction: version.direction,
    /** The day since when these words hold; null is ever. */
    wordedFrom: version.fromDay,
    // A version beyond today is another wording to come.
    isChanging: versions.some((one) => (one.fromDay ?? "") > today),
    state,
    isDifferent: entry !== null && differs(version, entry),
  };
}

function asVersion({ wording, ...rest }: StoredVersion) {
  return { ...rest, wording: wordingOf(wording) };
}

function differs(
  version: { wording: ResponsibilityWording; direction: Direction },
  entry: CatalogueEntry,
): boolean {
  return (
    version.direction !== entry.direction ||
    !isSameWording(version.wording, catalogueWording(entry))
  );
}

function listRows({ db, org }: OrgContext, id: string | null): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT r.id, r.key, r.origin, r.from_day::text AS "fromDay", r.to_day::text AS "toDay", r.version,
      (SELECT json_agg(json_build_object('id', v.id, 'wording', v.wording, 'direction', v.direction,
          'fromDay', v.from_day, 'toDay', v.to_day) ORDER BY v.from_day NULLS FIRST)
        FROM public.responsibility_version v
        WHERE v.org_id = r.org_id AND v.responsibility_id = r.id) AS versions
    FROM public.responsibility r
    WHERE r.org_id = ${org.id}::uuid ${id === null ? sql`` : sql`AND r.id = ${id}::uuid`}
    ORDER BY r.place, r.id LIMIT 500`;
}
