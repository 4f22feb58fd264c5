"use client";
import { useTranslations } from "next-intl";
import type { KnownInstrument } from "@/server/domain/import/mapping";
import { Select } from "../ui/select";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { freeItems, type MappingDraft, sourcesOf } from "./mapping-model";

type Props = Readonly<{
  draft: MappingDraft;
  known: KnownInstrument | null;
  onChange: (part: Partial<MappingDraft>) => void;
}>;

/** Where each item of the file belongs: an item of the existing instrument, or a quality of the new one. */
export function ItemChoice({ draft, known, onChange }: Props) {
  const t = useTranslations("imports.mapping");
  const sources = sourcesOf(draft).filter((source) => source !== "");
  if (sources.length === 0 || (!known && draft.qualities.length === 1)) return null;
  return (
    <div className="max-w-160">
      <h3 className="mb-2">{t("items")}</h3>
      <Table
        caption={t("items")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("itemInFile")}</ColumnHeader>
            <ColumnHeader>{known ? t("itemHere") : t("quality")}</ColumnHeader>
          </>
        }
      >
        {sources.map((source) => (
          <tr key={source}>
            <RowHeader className="max-w-80 wrap-anywhere">
              <bdi>{source}</bdi>
            </RowHeader>
            <Cell>
              {known ? (
                <Select
                  aria-label={t("itemOf", { item: source })}
                  value={draft.keyOf[source] ?? ""}
                  onChange={(event) =>
                    onChange({ keyOf: { ...draft.keyOf, [source]: event.target.value } })
                  }
                >
                  <option value="">{t("leaveOut")}</option>
                  {freeItems(draft, source, known).map(({ key, wordings }) => (
                    <option key={key} value={key}>
                      {wordings[0] && wordings[0] !== key ? `${key}: ${wordings[0]}` : key}
                    </option>
                  ))}
                </Select>
              ) : (
                <Select
                  aria-label={t("qualityOf", { item: source })}
                  value={String(Math.min(draft.qualityOf[source] ?? 0, draft.qualities.length - 1))}
                  onChange={(event) =>
                    onChange({
                      qualityOf: { ...draft.qualityOf, [source]: Number(event.target.value) },
                    })
                  }
                >
                  {draft.qualities.map((name, index) => (
                    // Reason: two qualities may share a name until they are sent; their place tells them apart.
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <option key={index} value={String(index)}>
                      {name || t("qualityName", { number: index + 1 })}
                    </option>
                  ))}
                </Select>
              )}
            </Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}
