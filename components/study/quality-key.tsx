import { useLocale, useTranslations } from "next-intl";
import { inLocale } from "@/server/domain/instrument/wording";
import { Disclosure } from "../ui/disclosure";
import type { FormOfJudge } from "./study-data";

/** What the qualities mean, so that one can sort. */
export function QualityKey({ qualities }: Pick<FormOfJudge, "qualities">) {
  const t = useTranslations("instruments.judge");
  const locale = useLocale();
  return (
    <Disclosure className="mb-4" summary={t("key")} isOpen>
      <dl className="grid gap-2">
        {qualities.map(({ id, wording }) => {
          const { name, definition } = inLocale(wording, locale);
          return (
            <div key={id}>
              <dt className="font-semibold">{name}</dt>
              <dd>{definition}</dd>
            </div>
          );
        })}
      </dl>
    </Disclosure>
  );
}
