import type { z } from "zod";
import { dayIn } from "@/server/domain/day";
import { can, covers, reachOf } from "@/server/domain/permission";
import { needleOf } from "@/server/domain/position/needle";
import { isOn, stretchesOf, vacantSince } from "@/server/domain/position/period";
import type { PositionKind } from "@/server/domain/structure/structure";
import type { TeamContext } from "@/server/infra/context";
import type { ReadPositions } from "./schema";

type Held = {
  id: string;
  personId: string;
  /** Null once they are erased. */
  name: string | null;
  /** Whether they were no longer with the organisation on the day that is shown. */
  hasLeft: boolean;
  fromDay: string;
  toDay: string | null;
  version: number;
};

type Head = { id: string; name: string; team: string; path: string[] };

type Fact = {
  name: string;
  kind: PositionKind;
  feedsOutward: boolean;
  feedsInward: boolean;
  fromDay: string;
  toDay: string | null;
};

type Row = {
  id: string;
  name: string;
  kind: PositionKind;
  feedsOutward: boolean;
  feedsInward: boolean;
  fromDay: string;
  toDay: string | null;
  version: number;
  head: Head | null;
  facts: Fact[];
  holdings: Held[];
};

/** A team's seats with their holders over time, and as they were on a day: today, unless one is named. */
export async function getPositions(ctx: TeamContext, input: z.output<typeof ReadPositions>) {
  const { team, org, member } = ctx;
  const today = dayIn(org.timeZone, ctx.now);
  const on = input.on ?? today;
  const manage = reachOf(member, "position.manage");
  const canManage = team.archivedAt === null && manage !== null && covers(manage, team.path);
  return {
    team: { id: team.id, name: team.name, isArchived: team.archivedAt !== null },
    today,
    on,
    positions: (await listRows(ctx, on)).map((row) => asPosition(ctx, row, on)),
    canManage,
    canAddPeople: can(member, "person.manage"),
    canReadPeople: can(member, "person.read"),
  };
}

export type TeamPositions = Awaited<ReturnType<typeof getPositions>>;
export type SeatOfTeam = TeamPositions["positions"][number];

function asPosition(ctx: TeamContext, row: Row, on: string) {
  const { head, holdings, facts, feedsOutward, feedsInward, ...rest } = row;
  return {
    ...rest,
    /** What it was before and after, where that ever changed; the last first. */
    changes: facts
      .filter(({ name, kind, ...feeds }, at) => {
        const before = facts[at - 1];
        return (
          !before ||
          name !== before.name ||
          kind !== before.kind ||
          needleOf(feeds) !== needleOf(before)
        );
      })
      .map(({ name, kind, fromDay, ...feeds }) => ({
        name,
        kind,
        fromDay,
        needle: needleOf(feeds),
      }))
      .reverse(),
    needle: needleOf({ feedsOutward, feedsInward }),
    head: head && asHead(ctx, head),
    isThere: isOn(row, on),
    holder: holdings.find((one) => isOn(one, on) && isOn(row, on)) ?? null,
    vacantSince: vacantSince(row, holdings, on),
    stretches: stretchesOf(row, holdings),
  };
}

// What stands above a reader's reach has no name for them.
function asHead(ctx: TeamContext, { id, name, team, path }: Head) {
  const isSeen = covers(ctx.reach, path);
  const isElsewhere = path.at(-1) !== ctx.team.id;
  return { id, name: isSeen ? name : null, team: isSeen && isElsewhere ? team : null };
}

function listRows({ db, org, team }: TeamContext, on: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT p.id, f.name, f.kind, f.feeds_outward AS "feedsOutward", f.feeds_inward AS "feedsInward",
      p.from_day::text AS "fromDay", p.to_day::text AS "toDay", p.version,
      (SELECT coalesce(json_agg(json_build_object('name', x.name, 'kind', x.kind,
          'feedsOutward', x.feeds_outward, 'feedsInward', x.feeds_inward,
          'fromDay', x.from_day, 'toDay', x.to_day) ORDER BY x.from_day), '[]')
        FROM public.position_fact x WHERE x.org_id = p.org_id AND x.position_id = p.id) AS facts,
      (SELECT json_build_object('id', h.id, 'name', h.name, 'team', t.name, 'path', t.path)
        FROM public.position h JOIN public.team t ON t.org_id = h.org_id AND t.id = h.team_id
        WHERE h.org_id = p.org_id AND h.id = f.reports_to_id) AS head,
      (SELECT coalesce(json_agg(json_build_object('id', h.id, 'personId', h.person_id,
          'name', CASE WHEN e.erased_at IS NULL THEN e.name END,
          'hasLeft', coalesce(least((e.erased_at AT TIME ZONE ${org.timeZone})::date,
            (m.removed_at AT TIME ZONE ${org.timeZone})::date) <= ${on}::date, false),
          'fromDay', h.from_day, 'toDay', h.to_day, 'version', h.version) ORDER BY h.from_day), '[]')
        FROM public.holding h
        JOIN public.person e ON e.org_id = h.org_id AND e.id = h.person_id
        LEFT JOIN public.member m ON m.org_id = e.org_id AND m.person_id = e.id
        WHERE h.org_id = p.org_id AND h.position_id = p.id) AS holdings
    FROM public.position p
    -- What it was on the day, or what comes nearest to it: its first facts before it began, else its last.
    CROSS JOIN LATERAL (SELECT x.* FROM public.position_fact x
      WHERE x.org_id = p.org_id AND x.position_id = p.id
      ORDER BY x.from_day <= ${on}::date DESC,
        CASE WHEN x.from_day <= ${on}::date THEN x.from_day END DESC, x.from_day LIMIT 1) f
    WHERE p.org_id = ${org.id}::uuid AND p.team_id = ${team.id}::uuid
    ORDER BY f.feeds_outward DESC, f.feeds_inward DESC, p.from_day, p.id LIMIT 200`;
}
