import { z } from "zod";
import { DisplayName, SearchText, TimeZone } from "@/server/domain/field";
import { CriterionName, HubWeights, RatingValue } from "@/server/domain/talent/criteria";
import { DemandInput } from "@/server/domain/talent/demand";

const Version = z.int();
const plan = z.uuid();
const seats = z.int("talent-seats-part").min(0, "talent-seats-part").max(500, "talent-seats-part");
const Rater = z.uuid("talent-rater");

export const FindRaters = z.object({ q: SearchText });
export const GetPlan = z.object({ plan });
export const CreatePlan = z.object({ name: DisplayName, ctoPersonId: Rater, cioPersonId: Rater });
export const ChangePlan = CreatePlan.extend({ plan, version: Version });
export const WeighPlan = z.object({ plan, version: Version, weights: HubWeights });
export const PlanVersion = z.object({ plan, version: Version });

export const AddDemands = z.object({
  plan,
  demands: z.array(DemandInput).min(1, "talent-paste-empty").max(200, "talent-paste-many"),
});
export const DemandRef = z.object({ plan, demand: z.uuid(), version: Version });

export const HubInput = z.object({
  name: DisplayName,
  place: z.string().trim().max(120, "name-too-long"),
  timeZone: TimeZone.nullable(),
});
export const HubRef = z.object({ plan, hub: z.uuid(), version: Version });

export const SaveRatings = z.object({
  plan,
  weights: HubWeights.optional(),
  ratings: z
    .array(z.object({ hubId: z.uuid(), criterion: CriterionName, value: RatingValue }))
    .max(300),
});

export const AgreeHub = z.object({
  plan,
  hubId: z.uuid("talent-hub"),
  /** The version of what was agreed before; null where nothing was. */
  version: Version.nullable(),
  accountable: z.object(
    { kind: z.enum(["position", "person"]), id: z.uuid("talent-accountable") },
    "talent-accountable",
  ),
  seats: seats.min(1, "talent-seats-total"),
  cto: seats,
  cio: seats,
  shared: seats,
});
export const AgreementRef = z.object({ plan, agreement: z.uuid(), version: Version });

export const EXPORT_PARTS = ["demand", "hubs"] as const;
export const ExportPlan = z.object({ plan, part: z.enum(EXPORT_PARTS) });
