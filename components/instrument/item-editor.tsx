import { useTranslations } from "next-intl";
import type { DraftItem } from "@/server/domain/instrument/draft";
import type { Item } from "@/server/domain/instrument/instrument";
import { isReworded } from "@/server/domain/instrument/publish";
import { RadioGroup } from "../ui/radio-group";
import { PartTools } from "./part-tools";
import { type Language, WordsField } from "./words-field";

type Props = Readonly<{
  item: DraftItem;
  place: number;
  count: number;
  base: Item | undefined;
  language: Language;
  onChange: (item: DraftItem) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}>;

/** One behaviour in both wordings; where they differ from the base, what that means for comparisons. */
export function ItemEditor({ item, place, count, base, language, onChange, ...tools }: Props) {
  const t = useTranslations("instruments.editor");
  const { code, source } = language;
  const words = item.wording[code] ?? { self: "", other: "" };
  const original = item.wording[source] ?? { self: "", other: "" };
  const set = (part: "self" | "other") => (text: string) =>
    onChange({ ...item, wording: { ...item.wording, [code]: { ...words, [part]: text } } });
  const name = t("item", { place });
  return (
    <li id={`part-${item.key}`} className="scroll-mt-4 border-line border-t py-4">
      <div className="mb-2 flex items-center justify-between gap-3">
        <h4 className="font-semibold text-sm text-soft">{name}</h4>
        <PartTools name={name} isFirst={place === 1} isLast={place === count} {...tools} />
      </div>
      <div className="grid gap-3 lg:grid-cols-2">
        <WordsField
          label={t("self")}
          value={words.self}
          original={original.self}
          language={language}
          onChange={set("self")}
        />
        <WordsField
          label={t("other")}
          value={words.other}
          original={original.other}
          language={language}
          onChange={set("other")}
        />
      </div>
      {base && isReworded(item, base) ? (
        <RadioGroup
          className="mt-3 max-w-170"
          name={`change-${item.key}`}
          legend={t("meaning")}
          help={t("meaningHelp")}
          value={item.change ?? ""}
          options={[
            { value: "mended", label: t("mended"), help: t("mendedHelp") },
            { value: "other", label: t("otherMeaning"), help: t("otherMeaningHelp") },
          ]}
          onValueChange={(change) =>
            onChange({ ...item, change: change === "mended" ? "mended" : "other" })
          }
        />
      ) : null}
    </li>
  );
}
