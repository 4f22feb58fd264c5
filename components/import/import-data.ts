import type { listImports, readImport } from "@/server/features/imports/reads";

/** One import as its page gets it. */
export type ImportPage = Awaited<ReturnType<typeof readImport>>;
export type ImportRow = Awaited<ReturnType<typeof listImports>>[number];
export type Counts = NonNullable<ImportPage["counts"]>;
