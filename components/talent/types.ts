import type { PlanPage } from "@/server/features/talent/reads";

export type { PlanPage };
/** Where a plan's procedures find it. */
export type PlanPlace = Readonly<{ org: string; team: string; plan: string }>;
export type Hub = PlanPage["hubs"][number];
export type DemandLine = PlanPage["demands"][number];
export type AgreementLine = PlanPage["agreements"][number];
export type ConflictLine = PlanPage["conflicts"][number];
export type Comparison = NonNullable<PlanPage["comparison"]>;
/** What a part of a plan's page is drawn from. */
export type StepProps = Readonly<{ place: PlanPlace; page: PlanPage }>;
