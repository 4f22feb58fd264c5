import type { Role } from "@/server/domain/permission";

/** Everybody and every team of the demo. All of them are invented; their names say so. */

export const ORGANISATION = { name: "Northwind Group (demo)", timeZone: "Europe/Berlin" } as const;
export const EMPTY_ORGANISATION = { name: "Southwind Trust (demo)", timeZone: "UTC" } as const;

const address = (local: string) => `${local}@northwind.example`;

export const OWNER = { name: "Astrid Lindqvist (fictional)", email: address("astrid") };

/** `scope` of a viewer; `lead`: leads the team; `signIn`: printed at the start, with what it shows. */
export type CastMember = Readonly<{
  name: string;
  email: string;
  role: Exclude<Role, "owner">;
  team?: string;
  isLead?: boolean;
  scope?: "organisation" | "granted";
  signIn?: string;
}>;

export const MEMBERS: readonly CastMember[] = [
  { name: "Bram Okafor (fictional)", email: address("bram"), role: "admin", signIn: "admin" },
  {
    name: "Chiara Novak (fictional)",
    email: address("chiara"),
    role: "member",
    team: "Product and Technology",
    isLead: true,
    signIn: "lead of a team",
  },
  {
    name: "Dev Ramanathan (fictional)",
    email: address("dev"),
    role: "member",
    team: "Platform Engineering",
    signIn: "executive with a history",
  },
  {
    name: "Elif Sørensen (fictional)",
    email: address("elif"),
    role: "member",
    team: "Corporate Systems",
    isLead: true,
    signIn: "executive in the middle of a self-rating",
  },
  {
    name: "Farah Haddad (fictional)",
    email: address("farah"),
    role: "viewer",
    scope: "organisation",
    signIn: "viewer, as on a board",
  },
  {
    name: "Gustavo Prieto (fictional)",
    email: address("gustavo"),
    role: "viewer",
    scope: "granted",
    team: "Portfolio Companies",
  },
  {
    name: "Hanneke de Wit (fictional)",
    email: address("hanneke"),
    role: "member",
    team: "Data and Analytics",
  },
  {
    name: "Ikenna Balogun (fictional)",
    email: address("ikenna"),
    role: "member",
    team: "Security Office",
  },
  {
    name: "Jun-ho Seo (fictional)",
    email: address("junho"),
    role: "member",
    team: "Customer Products",
    isLead: true,
  },
  {
    name: "Katarzyna Wiśniewska (fictional)",
    email: address("katarzyna"),
    role: "member",
    team: "Fjordline Logistics",
  },
];

/** Was a member once. */
export const FORMER: CastMember = {
  name: "Leon Abramov (fictional)",
  email: address("leon"),
  role: "admin",
};

/** As long as a name may be: 120 characters. */
export const LONG_TEAM =
  "Regional shared services for procurement, travel, facilities, fleet and whatever else has no home of its own in the firm";

/** Each team below the one named; parents first. */
export const TEAMS: readonly (readonly [name: string, parent: string | null])[] = [
  ["Product and Technology", null],
  ["Platform Engineering", "Product and Technology"],
  ["Site Reliability", "Platform Engineering"],
  ["Data and Analytics", "Product and Technology"],
  ["Customer Products", "Product and Technology"],
  ["Mobile Apps", "Customer Products"],
  ["Checkout and Payments", "Customer Products"],
  ["Corporate Systems", null],
  ["Workplace Services", "Corporate Systems"],
  ["Security Office", "Corporate Systems"],
  ["Finance Systems", "Corporate Systems"],
  [LONG_TEAM, "Corporate Systems"],
  ["Portfolio Companies", null],
  ["Fjordline Logistics", "Portfolio Companies"],
  ["Harbour Robotics", "Portfolio Companies"],
  ["Meridian Health", "Portfolio Companies"],
  ["فريق المنصة 🚀", "Portfolio Companies"],
  ["New Ventures", null],
  ["Legacy Mainframe", null],
  ["Batch Operations", "Legacy Mainframe"],
];

export const ARCHIVED_TEAM = "Legacy Mainframe";

/** People without an account, most of them in a team; the last in none. */
export const PEOPLE: readonly (readonly [name: string, team: string | null])[] = [
  ["Mei-Ling Huang", "Platform Engineering"],
  ["Noor El-Amin", "Platform Engineering"],
  ["Ottavia Russo", "Platform Engineering"],
  ["Pelle Andersson", "Site Reliability"],
  ["Quentin Mbeki", "Site Reliability"],
  ["Rosalind Achterberg", "Data and Analytics"],
  ["Sanjay Pillai", "Data and Analytics"],
  ["Tove Halvorsen", "Customer Products"],
  ["Ugochi Eze", "Mobile Apps"],
  ["Viktor Horváth", "Mobile Apps"],
  ["Wanjiru Kamau", "Checkout and Payments"],
  ["Xavier Delacroix", "Checkout and Payments"],
  ["Yuki Tanabe", "Checkout and Payments"],
  ["Zsófia Kiss", "Workplace Services"],
  ["Anselm Brandt", "Workplace Services"],
  ["Beatriz Carvalho", "Security Office"],
  ["Caoimhe O’Rourke", "Finance Systems"],
  ["Dimitri Papadakis", "Fjordline Logistics"],
  ["Esperanza Quiroga-Villanueva de la Torre y Montenegro", "Fjordline Logistics"],
  ["Fatoumata Diallo", "Harbour Robotics"],
  ["Giorgos Stavrou", "Meridian Health"],
  ["ليلى المنصوري", "فريق المنصة 🚀"],
  ["Hugo Lefèvre", "فريق المنصة 🚀"],
  ["Ingrid Fossum", null],
];
