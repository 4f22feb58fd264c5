import { z } from "zod";
import { DisplayName } from "@/server/domain/field";
import { foldName } from "@/server/domain/name";

/** Who asks for a seat; 'both' is one seat that works for two backlogs. */
export const DEMAND_SIDES = ["cto", "cio", "both"] as const;
export type DemandSide = (typeof DEMAND_SIDES)[number];
export type RaterSide = Exclude<DemandSide, "both">;

/** The level at which a seat is offered; two levels for one skill in one place bid against each other. */
export const OFFER_LEVELS = ["junior", "mid", "senior", "lead"] as const;
export type OfferLevel = (typeof OFFER_LEVELS)[number];

/** What is asked for, as far as the rules look at it. */
export type Demand = Readonly<{
  id: string;
  role: string;
  side: DemandSide;
  skills: readonly string[];
  startQuarter: string;
  seats: number;
  level: OfferLevel;
  isCritical: boolean;
  hubId: string | null;
  backupHubId: string | null;
}>;

const SKILLS_AT_MOST = 12;

/** A quarter as stored, '2027-Q1'. */
export const Quarter = z.string().regex(/^20\d\d-Q[1-4]$/, "talent-quarter");

/** Skills as stored: normalised, without doubles, at least one. */
export const Skills = z
  .array(z.string().max(400, "talent-skill-long"))
  .max(200, "talent-skills-many")
  .transform(normaliseSkills)
  .refine((skills) => skills.length > 0, "talent-skills-none")
  .refine((skills) => skills.length <= SKILLS_AT_MOST, "talent-skills-many")
  .refine((skills) => skills.every((skill) => skill.length <= 60), "talent-skill-long");

/** One line of the demand list as it comes from a form or from pasted rows. */
export const DemandInput = z
  .object({
    role: DisplayName,
    side: z.enum(DEMAND_SIDES, "talent-side"),
    responsibilityId: z.uuid("talent-responsibility").nullable(),
    skills: Skills,
    startQuarter: Quarter,
    seats: z.int("talent-seats").min(1, "talent-seats").max(500, "talent-seats"),
    level: z.enum(OFFER_LEVELS, "talent-level"),
    location: z.string().trim().max(120, "name-too-long"),
    isCritical: z.boolean(),
    hubId: z.uuid("talent-hub").nullable(),
    backupHubId: z.uuid("talent-hub").nullable(),
  })
  .refine(({ hubId, backupHubId }) => backupHubId === null || backupHubId !== hubId, {
    error: "talent-backup-same",
    path: ["backupHubId"],
  });
export type DemandInput = z.output<typeof DemandInput>;

/** The skills named in a text, between commas, semicolons or line breaks. */
export function skillsIn(text: string): string[] {
  return normaliseSkills(text.split(/[,;\n]/));
}

/** Skills in the form in which they are compared: lower case, single blanks, no doubles, in their order. */
export function normaliseSkills(skills: readonly string[]): string[] {
  return [...new Set(skills.map(foldName).filter((skill) => skill !== ""))];
}

/** '2027-Q1' from what people write: '2027-Q1', '2027 q1', 'Q1 2027', 'Q1/2027'; null from anything else. */
export function quarterIn(text: string): string | null {
  const [, year, quarter] = /^(20\d\d)[\s/.-]*Q([1-4])$/i.exec(text.trim()) ?? [];
  if (year && quarter) return `${year}-Q${quarter}`;
  const [, first, second] = /^Q([1-4])[\s/.-]*(20\d\d)$/i.exec(text.trim()) ?? [];
  return first && second ? `${second}-Q${first}` : null;
}

/** The quarter that a day (YYYY-MM-DD) lies in and those after it, `count` of them. */
export function quartersFrom(day: string, count: number): string[] {
  const start = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const at = start + index;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
}
