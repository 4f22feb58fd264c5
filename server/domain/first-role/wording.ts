import { type ByLocale, inLocale, versionedKey } from "@/server/domain/instrument/wording";
import type { ModelQuestion, WeightSet } from "./model";
import { WORDING_EN } from "./wording-en";
import type { FirstRoleWording } from "./wording-shape";

/** A question as it is asked, its options in the model's order. */
export type AskedQuestion = Readonly<{
  id: string;
  title: string;
  question: string;
  help: string | null;
  options: readonly Readonly<{ id: string; text: string }>[];
}>;

const WORDINGS: ByLocale<FirstRoleWording> = { en: WORDING_EN };

/** The words of the model for a locale, English where there are none. */
export function firstRoleWording(locale: string): FirstRoleWording {
  return inLocale(WORDINGS, locale);
}

/** The questions of a weight set in the words of a locale. RangeError where one has none. */
export function askedQuestions(set: WeightSet, locale: string): AskedQuestion[] {
  const { questions } = firstRoleWording(locale);
  return set.questions.map((question) => asked(question, questions));
}

/** A text under `key@version`, version 1 unless named; the key itself where it has no words. */
export function wordsFor(
  texts: Readonly<Record<string, string>>,
  key: string,
  version = 1,
): string {
  return texts[versionedKey({ key, version })] ?? key;
}

function asked(
  { id, version, options }: ModelQuestion,
  wordings: FirstRoleWording["questions"],
): AskedQuestion {
  const words = wordings[versionedKey({ key: id, version })];
  if (!words) throw new RangeError(`no wording for ${id}@${version}`);
  return {
    id,
    title: words.title,
    question: words.question,
    help: words.help ?? null,
    options: options.map((option) => ({
      id: option.id,
      text: words.options[option.id] ?? option.id,
    })),
  };
}
