import { z } from "zod";
import { ScenarioEdits } from "@/server/domain/scenario/edits";

const Name = z.string().trim().min(1, "scenario-name").max(80, "scenario-name");
const Version = z.int();
const Day = z.iso.date("day");

export const ForkScenario = z.object({ name: Name });
export const ReadScenario = z.object({ scenario: z.uuid(), day: Day.optional().catch(undefined) });
export const SaveScenario = z.object({
  scenario: z.uuid(),
  version: Version,
  edits: ScenarioEdits,
});
export const DropScenario = z.object({ scenario: z.uuid(), version: Version });
export const MergeScenario = z.object({
  scenario: z.uuid(),
  version: Version,
  day: Day,
  reason: z.string().trim().max(300, "ownership-reason-long").default(""),
  choices: z.record(z.string().max(60), z.enum(["today", "scenario"])),
  /** The state of the structure that was looked at, as the page gave it. */
  seen: z.string().max(64),
});
