import { inTeam, router } from "@/server/api/procedure";
import { DemandInput } from "@/server/domain/talent/demand";
import { addDemands, changeDemand, removeDemand } from "./demand-writes";
import { exportPlan } from "./export";
import { addHub, changeHub, removeHub } from "./hub-writes";
import { agreePlan, changePlan, createPlan, openPlan, reopenPlan, weighPlan } from "./plan-writes";
import { findRaters } from "./raters";
import { saveRatings, submitRatings, takeBackRatings } from "./rating-writes";
import { getPlan, listPlans } from "./reads";
import {
  AddDemands,
  AgreeHub,
  AgreementRef,
  ChangePlan,
  CreatePlan,
  DemandRef,
  ExportPlan,
  FindRaters,
  GetPlan,
  HubInput,
  HubRef,
  PlanVersion,
  SaveRatings,
  WeighPlan,
} from "./schema";
import { agreeHub, removeAgreement } from "./seat-writes";

export const talent = router({
  list: inTeam("talent.read").query(({ ctx }) => listPlans(ctx)),
  get: inTeam("talent.read")
    .input(GetPlan)
    .query(({ ctx, input }) => getPlan(ctx, input.plan)),
  raters: inTeam("talent.manage")
    .input(FindRaters)
    .query(({ ctx, input }) => findRaters(ctx, input.q)),
  create: inTeam("talent.manage")
    .input(CreatePlan)
    .mutation(({ ctx, input }) => createPlan(ctx, input)),
  change: inTeam("talent.manage")
    .input(ChangePlan)
    .mutation(({ ctx, input }) => changePlan(ctx, input)),
  weigh: inTeam("talent.manage")
    .input(WeighPlan)
    .mutation(({ ctx, input }) => weighPlan(ctx, input)),
  open: inTeam("talent.manage")
    .input(PlanVersion)
    .mutation(({ ctx, input }) => openPlan(ctx, input)),
  agree: inTeam("talent.manage")
    .input(PlanVersion)
    .mutation(({ ctx, input }) => agreePlan(ctx, input)),
  reopen: inTeam("talent.manage")
    .input(PlanVersion)
    .mutation(({ ctx, input }) => reopenPlan(ctx, input)),
  addDemands: inTeam("talent.manage")
    .input(AddDemands)
    .mutation(({ ctx, input }) => addDemands(ctx, input)),
  addDemand: inTeam("talent.manage")
    .input(GetPlan)
    .input(DemandInput)
    .mutation(({ ctx, input }) => addDemands(ctx, { plan: input.plan, demands: [input] })),
  changeDemand: inTeam("talent.manage")
    .input(DemandRef)
    .input(DemandInput)
    .mutation(({ ctx, input }) => changeDemand(ctx, input)),
  removeDemand: inTeam("talent.manage")
    .input(DemandRef)
    .mutation(({ ctx, input }) => removeDemand(ctx, input)),
  addHub: inTeam("talent.manage")
    .input(GetPlan)
    .input(HubInput)
    .mutation(({ ctx, input }) => addHub(ctx, input)),
  changeHub: inTeam("talent.manage")
    .input(HubRef)
    .input(HubInput)
    .mutation(({ ctx, input }) => changeHub(ctx, input)),
  removeHub: inTeam("talent.manage")
    .input(HubRef)
    .mutation(({ ctx, input }) => removeHub(ctx, input)),
  saveRatings: inTeam("talent.rate", { unaudited: "a draft that only its author can read" })
    .input(SaveRatings)
    .mutation(({ ctx, input }) => saveRatings(ctx, input)),
  submitRatings: inTeam("talent.rate")
    .input(GetPlan)
    .mutation(({ ctx, input }) => submitRatings(ctx, input)),
  takeBackRatings: inTeam("talent.rate")
    .input(GetPlan)
    .mutation(({ ctx, input }) => takeBackRatings(ctx, input)),
  agreeHub: inTeam("talent.manage")
    .input(AgreeHub)
    .mutation(({ ctx, input }) => agreeHub(ctx, input)),
  removeAgreement: inTeam("talent.manage")
    .input(AgreementRef)
    .mutation(({ ctx, input }) => removeAgreement(ctx, input)),
  export: inTeam("talent.read")
    .input(ExportPlan)
    .mutation(({ ctx, input }) => exportPlan(ctx, input)),
});
