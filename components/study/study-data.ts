import type { ByLocale } from "@/server/domain/instrument/wording";

/** What a judge's form holds: ids and words, nothing that says where a level belongs. */
export type FormOfJudge = Readonly<{
  id: string;
  qualities: readonly Readonly<{
    id: string;
    wording: ByLocale<Readonly<{ name: string; definition: string }>>;
  }>[];
  anchors: readonly Readonly<{ id: string; wording: ByLocale<string> }>[];
  answers: readonly Readonly<{ anchor: string; quality: string | null; rating: number | null }>[];
}>;

/** What a judge said of one level so far. */
export type Judged = Readonly<{ quality: string | null; rating: number | null }>;
