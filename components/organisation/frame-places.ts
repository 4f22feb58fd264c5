import type { Permission } from "@/server/domain/permission";
import type { Command } from "../shell/command-model";
import type { NavSection } from "../shell/navigation";

type Place = { path: string; word: string; permission: Permission; isExact?: boolean };
/** Forms that somebody is asked for, and how many of them wait. */
type Asked = Readonly<{ asked: number; open: number }>;
/** What has a place only for whoever is asked, by its word. */
type AskedOf = Readonly<{ ratings: Asked; studies: Asked }>;

const PLACES: readonly Place[] = [
  { path: "", word: "overview", permission: "overview.read", isExact: true },
  { path: "/scorecards", word: "scorecards", permission: "scorecard.read" },
  { path: "/ratings", word: "ratings", permission: "rating.give" },
  { path: "/studies", word: "studies", permission: "study.judge" },
  { path: "/reports", word: "reports", permission: "report.read" },
  { path: "/compare", word: "compare", permission: "comparison.read" },
  { path: "/teams", word: "teams", permission: "team.read" },
  { path: "/structure", word: "structure", permission: "structure.read" },
  { path: "/cycles", word: "cycles", permission: "cycle.read" },
];

const OFFICE: readonly Place[] = [
  { path: "/responsibilities", word: "responsibilities", permission: "structure.read" },
  { path: "/people", word: "people", permission: "person.read" },
  { path: "/members", word: "members", permission: "member.read" },
  { path: "/instruments", word: "instruments", permission: "instrument.manage" },
  { path: "/imports", word: "imports", permission: "import.manage" },
  { path: "/audit", word: "audit", permission: "audit.read" },
  { path: "/settings", word: "settings", permission: "organisation.manage" },
];

const ACTIONS: readonly Place[] = [
  { path: "/scorecards", word: "rateYourself", permission: "scorecard.rate" },
  { path: "/teams", word: "newTeam", permission: "team.manage" },
  { path: "/members/invite", word: "invite", permission: "invitation.manage" },
  { path: "/people/import", word: "importPeople", permission: "person.manage" },
  { path: "/imports/new", word: "importRatings", permission: "import.manage" },
];

/** The places and actions of an organisation that somebody with these permissions may use. */
export function framePlaces(
  org: string,
  permissions: readonly Permission[],
  asked: AskedOf,
  t: (word: string, values?: Record<string, number>) => string,
): { sections: NavSection[]; commands: Command[] } {
  const askedOf = (word: string) =>
    word === "ratings" || word === "studies" ? asked[word] : undefined;
  const allowed = (places: readonly Place[]) =>
    places.filter(
      ({ permission, word }) => permissions.includes(permission) && askedOf(word)?.asked !== 0,
    );
  const items = (places: readonly Place[]) =>
    allowed(places).map(({ path, word, isExact }) => ({
      href: `/${org}${path}`,
      label: t(word),
      isExact,
      count: openOf(askedOf(word)),
    }));
  const openOf = (one: Asked | undefined) =>
    one && one.open > 0 ? t("open", { count: one.open }) : undefined;
  const commands = (places: readonly Place[], group: string) =>
    allowed(places).map(({ path, word }) => ({ href: `/${org}${path}`, label: t(word), group }));
  return {
    sections: [{ items: items(PLACES) }, { label: t("organisation"), items: items(OFFICE) }],
    commands: [...commands(ACTIONS, t("actions")), ...commands([...PLACES, ...OFFICE], t("goTo"))],
  };
}
