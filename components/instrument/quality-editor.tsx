import { useTranslations } from "next-intl";
import { type DraftQuality, LIMITS } from "@/server/domain/instrument/draft";
import type { Quality } from "@/server/domain/instrument/instrument";
import { Button } from "../ui/button";
import { moved, newItem, withItem, without } from "./draft-model";
import { ItemEditor } from "./item-editor";
import { type Language, WordsField } from "./words-field";

type Props = Readonly<{
  quality: DraftQuality;
  /** The qualities of the base: an item is looked for in all of them. */
  base: readonly Quality[];
  language: Language;
  onChange: (quality: DraftQuality) => void;
}>;

/** A quality's name, definition, items and levels, in one language. */
export function QualityEditor({ quality, base, language, onChange }: Props) {
  const t = useTranslations("instruments.editor");
  const { code, source } = language;
  const words = quality.wording[code] ?? { name: "", definition: "" };
  const original = quality.wording[source] ?? { name: "", definition: "" };
  const set = (part: "name" | "definition") => (text: string) =>
    onChange({ ...quality, wording: { ...quality.wording, [code]: { ...words, [part]: text } } });
  const known = base.flatMap(({ items }) => items);
  const count = quality.items.length;
  return (
    <div className="grid gap-4">
      <WordsField
        label={t("name")}
        rows={1}
        value={words.name}
        original={original.name}
        language={language}
        onChange={set("name")}
      />
      <WordsField
        label={t("definition")}
        value={words.definition}
        original={original.definition}
        language={language}
        onChange={set("definition")}
      />
      <div>
        <h3 className="mb-2">{t("items")}</h3>
        <ol>
          {quality.items.map((item, at) => (
            <ItemEditor
              key={item.key}
              item={item}
              place={at + 1}
              count={count}
              base={known.find(({ key }) => key === item.key)}
              language={language}
              onChange={(next) => onChange(withItem(quality, item.key, () => next))}
              onMove={(by) => onChange({ ...quality, items: moved(quality.items, item.key, by) })}
              onRemove={() => onChange({ ...quality, items: without(quality.items, item.key) })}
            />
          ))}
        </ol>
        {count < LIMITS.items.most ? (
          <Button onClick={() => onChange({ ...quality, items: [...quality.items, newItem()] })}>
            {t("addItem")}
          </Button>
        ) : (
          <p className="text-sm text-soft">{t("itemsFull", { most: LIMITS.items.most })}</p>
        )}
      </div>
      <div>
        <h3 className="mb-1">{t("levels")}</h3>
        <p className="mb-3 text-sm text-soft">{t("levelsHelp")}</p>
        <div className="grid gap-3">
          {quality.anchors.map(({ level, wording }, at) => (
            <WordsField
              key={level}
              label={t("level", { level })}
              value={wording[code] ?? ""}
              original={wording[source] ?? ""}
              language={language}
              onChange={(text) =>
                onChange({
                  ...quality,
                  anchors: quality.anchors.with(at, {
                    level,
                    wording: { ...wording, [code]: text },
                  }),
                })
              }
            />
          ))}
        </div>
      </div>
    </div>
  );
}
