import { inTeam, router } from "@/server/api/procedure";
import { getKpi, listKpis } from "./kpi-page";
import { recordReading, recordReadings, removeReading } from "./readings";
import {
  ChangeKpi,
  CreateKpi,
  GetKpi,
  RecordReading,
  RecordReadings,
  RemoveReading,
  RetireKpi,
} from "./schema";
import { changeKpi, createKpi, retireKpi } from "./writes";

export const kpis = router({
  list: inTeam("structure.read").query(({ ctx }) => listKpis(ctx)),
  get: inTeam("structure.read")
    .input(GetKpi)
    .query(({ ctx, input }) => getKpi(ctx, input.kpi)),
  create: inTeam("structure.edit")
    .input(CreateKpi)
    .mutation(({ ctx, input }) => createKpi(ctx, input)),
  change: inTeam("structure.edit")
    .input(ChangeKpi)
    .mutation(({ ctx, input }) => changeKpi(ctx, input)),
  retire: inTeam("structure.edit")
    .input(RetireKpi)
    .mutation(({ ctx, input }) => retireKpi(ctx, input)),
  record: inTeam("structure.edit")
    .input(RecordReading)
    .mutation(({ ctx, input }) => recordReading(ctx, input)),
  recordMany: inTeam("structure.edit")
    .input(RecordReadings)
    .mutation(({ ctx, input }) => recordReadings(ctx, input)),
  removeReading: inTeam("structure.edit")
    .input(RemoveReading)
    .mutation(({ ctx, input }) => removeReading(ctx, input)),
});
