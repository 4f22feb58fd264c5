import { useTranslations } from "next-intl";
import { PERSON_COLUMNS } from "@/server/domain/person-import-rows";
import { Disclosure } from "../ui/disclosure";

/** What a people file may hold, with an example. */
export function FileColumns() {
  const t = useTranslations("people.csv");
  return (
    <Disclosure summary={t("columnsTitle")} className="mb-6" isOpen>
      <ul className="mb-2 grid gap-1">
        {PERSON_COLUMNS.map((column) => (
          <li key={column}>{t(`columns.${column}`)}</li>
        ))}
      </ul>
      <p className="mb-2">{t("several")}</p>
      <pre className="wrap-anywhere whitespace-pre-wrap text-sm">{EXAMPLE}</pre>
    </Disclosure>
  );
}

const EXAMPLE = `name,email,team,lead
Ines Duarte,ines@company.example,Group / Payments,yes
Tom Achebe,tom@company.example,Group / Payments,no
Tom Achebe,tom@company.example,Group / Risk,no`;
