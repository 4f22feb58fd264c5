import { Prisma } from "@/generated/prisma/client";

/** A part of a statement with its values kept apart, for use inside `$queryRaw`. */
export type SqlPart = Prisma.Sql;

/** Builds such a part; what is put in becomes a parameter, never text. */
export const sql = Prisma.sql;
