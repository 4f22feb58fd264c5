import { useTranslations } from "next-intl";
import type { Instrument, Quality } from "@/server/domain/instrument/instrument";
import { inLocale } from "@/server/domain/instrument/wording";
import { Disclosure } from "../ui/disclosure";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Props = Readonly<{ instrument: Instrument; locale: string }>;

/** What an instrument asks: each quality with its items in both wordings and its levels. */
export function InstrumentView({ instrument, locale }: Props) {
  return (
    <ol className="border-line border-t">
      {instrument.qualities.map((quality) => (
        <li key={quality.key} className="border-line border-b py-4">
          <QualityView quality={quality} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

function QualityView({ quality, locale }: { quality: Quality; locale: string }) {
  const t = useTranslations("instruments.view");
  const { name, definition } = inLocale(quality.wording, locale);
  return (
    <>
      <h3>{name}</h3>
      {definition ? <p className="max-w-[66ch] text-soft">{definition}</p> : null}
      <Disclosure className="mt-2" summary={t("items", { count: quality.items.length })}>
        <Table
          caption={t("itemsOf", { name })}
          isCaptionHidden
          head={
            <>
              <ColumnHeader>{t("other")}</ColumnHeader>
              <ColumnHeader>{t("self")}</ColumnHeader>
            </>
          }
        >
          {quality.items.map(({ key, wording }) => {
            const words = inLocale(wording, locale);
            return (
              <tr key={key}>
                <RowHeader className="min-w-60 font-normal">{words.other}</RowHeader>
                <Cell className="min-w-60">{words.self}</Cell>
              </tr>
            );
          })}
        </Table>
      </Disclosure>
      {quality.anchors.length > 0 ? (
        <Disclosure className="mt-1" summary={t("levels")}>
          <ol className="grid gap-1.5">
            {quality.anchors.map(({ level, wording }) => (
              <li key={level}>
                <strong>{level}</strong> {inLocale(wording, locale)}
              </li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </>
  );
}
