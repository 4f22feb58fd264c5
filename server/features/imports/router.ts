import { inOrg, router } from "@/server/api/procedure";
import { listImports, readErrorFile, readImport, readProgress } from "./reads";
import { ImportId, StartCheck, StartCommit } from "./schema";
import { cancelImport, startCheck, startCommit, undoImport } from "./writes";

export const imports = router({
  list: inOrg("import.manage").query(({ ctx }) => listImports(ctx)),
  read: inOrg("import.manage")
    .input(ImportId)
    .query(({ ctx, input }) => readImport(ctx, input)),
  progress: inOrg("import.manage")
    .input(ImportId)
    .query(({ ctx, input }) => readProgress(ctx, input)),
  errorFile: inOrg("import.manage")
    .input(ImportId)
    .query(({ ctx, input }) => readErrorFile(ctx, input)),
  check: inOrg("import.manage")
    .input(StartCheck)
    .mutation(({ ctx, input }) => startCheck(ctx, input)),
  commit: inOrg("import.manage")
    .input(StartCommit)
    .mutation(({ ctx, input }) => startCommit(ctx, input)),
  cancel: inOrg("import.manage")
    .input(ImportId)
    .mutation(({ ctx, input }) => cancelImport(ctx, input)),
  undo: inOrg("import.manage")
    .input(ImportId)
    .mutation(({ ctx, input }) => undoImport(ctx, input)),
});
