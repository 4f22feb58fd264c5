import type { Page } from "@playwright/test";

type Cell = Readonly<{ responsibilityId: string; positionId: string; letters: string }>;
export type FilledTeam = Readonly<{ org: string; team: string; home: string }>;

const LONG = "Northern customers, incidents and regulators";
const AGREED =
  "The CTO has the last word on what customers are told and when; the CIO runs the response and is asked before anything is promised. Both meet every second Tuesday, and whoever is on call may decide alone in the first hour.";

/**
 * A team about which everything is said that a report can tell, more of it than fits: twenty-four
 * responsibilities, twelve seats, a spring in which owners moved, agreements, dependencies, KPIs and an
 * answer to 'which role first?'. Written through the doors, as the person signed in on the page.
 */
export async function fillTeam(page: Page, org: string): Promise<FilledTeam> {
  const { id: team } = await write<{ id: string }>(page, "teams.create", {
    ...{ org, name: "Platform Engineering", parentId: null },
  });
  const place = { org, team };
  const today = new Date().toISOString().slice(0, 10);
  await addResponsibilities(page, org);
  const seats = await addSeats(page, place);
  const { structure } = await read<{
    structure: { responsibilities: { id: string; key: string | null; direction: string }[] };
  }>(page, "ownership.page", place);
  const duties = structure.responsibilities;
  const [cto = "", cio = ""] = seats;
  const owner = (direction: string) => (direction === "inward" ? cio : cto);
  const first = duties.flatMap(({ id, direction }, at): Cell[] => {
    if (at % 7 === 6) return [];
    const others = seats.slice(2, 2 + (at % 5));
    return [
      { responsibilityId: id, positionId: owner(direction), letters: at % 4 === 0 ? "A" : "AR" },
      ...others.map((positionId) => ({ responsibilityId: id, positionId, letters: "R" })),
    ];
  });
  await correct(page, place, first, shift(today, -400), "As agreed when the team was founded");
  const later = duties.flatMap(({ id, direction }, at): Cell[] =>
    at % 3 === 1 && at % 7 !== 6
      ? [{ responsibilityId: id, positionId: direction === "inward" ? cto : cio, letters: "A" }]
      : [],
  );
  await correct(page, place, later, shift(today, -30), "Taken over after the spring incident");
  const dependents = duties.filter(({ direction }) => direction !== "inward");
  const inward = duties.filter(({ direction }) => direction === "inward");
  for (const [at, { id: onId }] of inward.entries()) {
    for (const { id: responsibilityId } of dependents.slice(at, at + 2)) {
      const severity = (at % 3) + 1;
      await write(page, "findings.setDependency", {
        ...{ ...place, responsibilityId, onId, severity, base: null },
      });
    }
  }
  for (const { id: responsibilityId } of duties.slice(0, 9)) {
    await write(page, "ownership.makeAgreement", {
      ...{ ...place, responsibilityId, text: AGREED, onePositionId: cto, otherPositionId: cio },
      ...{ fromDay: shift(today, -60), toDay: null },
    });
  }
  await addKpis(page, place, duties, today);
  const { weightSet } = await read<{ weightSet: { key: string } }>(
    page,
    "firstRole.answering",
    place,
  );
  await write(page, "firstRole.save", {
    ...{ ...place, answers: "abbdaacbcbbaaa", weightSet: weightSet.key },
  });
  return { org, team, home: `/${org}/teams/${team}` };
}

async function addResponsibilities(page: Page, org: string): Promise<void> {
  for (const [at, direction] of [...Array(8)].map(
    (_, place) => [place, (["outward", "inward", "shared"] as const)[place % 3]] as const,
  )) {
    await write(page, "responsibilities.add", {
      ...{ org, name: `${LONG} ${at + 1}`, definition: "What this team adds.", kpis: [] },
      ...{ direction, fromDay: "2024-01-01" },
    });
  }
}

async function addSeats(page: Page, place: object): Promise<string[]> {
  await write(page, "positions.createPair", { ...place, fromDay: "2024-01-01" });
  for (const at of [...Array(10).keys()]) {
    await write(page, "positions.create", {
      ...{ ...place, name: `Head of Engineering, Region ${at + 1}`, kind: "other" },
      ...{ needle: "none", fromDay: "2024-01-01" },
    });
  }
  const { structure } = await read<{ structure: { positions: { id: string }[] } }>(
    page,
    "ownership.page",
    place,
  );
  const seats = structure.positions.map(({ id }) => id);
  for (const [at, position] of seats.slice(0, 9).entries()) {
    await write(page, "positions.fill", {
      ...{ ...place, position, personId: null, newName: `Maximiliane von der Leyenberg ${at}` },
      ...{ fromDay: "2025-02-03", toDay: null },
    });
  }
  return seats;
}

async function addKpis(
  page: Page,
  place: object,
  duties: readonly { id: string }[],
  today: string,
): Promise<void> {
  for (const { id: responsibilityId } of duties.slice(0, 20)) {
    const { id: kpi } = await write<{ id: string }>(page, "kpis.create", {
      ...{ ...place, responsibilityId, name: "Availability to customers in business hours" },
      ...{ unit: "%", good: "up", target: "99.5", ownerPositionId: null, staleAfterDays: "40" },
    });
    for (const [day, value] of [
      [shift(today, -90), "99.1"],
      [shift(today, -60), "99.7"],
    ]) {
      await write(page, "kpis.record", { ...place, kpi, day, value, note: "" });
    }
  }
}

async function correct(
  page: Page,
  place: object,
  cells: readonly Cell[],
  fromDay: string,
  reason: string,
): Promise<void> {
  const changes = cells.map((cell) => ({ ...cell, share: null, base: null }));
  await write(page, "ownership.correct", { ...place, changes, fromDay, toDay: null, reason });
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function write<T = unknown>(page: Page, path: string, input: object): Promise<T> {
  return call<T>(page, `/api/trpc/${path}`, input);
}

function read<T>(page: Page, path: string, input: object): Promise<T> {
  return call<T>(page, `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`);
}

// From the page itself, so that it carries the session and comes from where a request has to come.
function call<T>(page: Page, address: string, body?: object): Promise<T> {
  return page.evaluate(
    async ([to, sent]) => {
      const response = await fetch(
        to,
        sent
          ? {
              method: "POST",
              headers: { "content-type": "application/json" },
              body: JSON.stringify(sent),
            }
          : {},
      );
      if (!response.ok) throw new Error(`${to}: ${await response.text()}`);
      return (await response.json()).result.data;
    },
    [address, body] as const,
  );
}
