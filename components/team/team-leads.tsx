import { useTranslations } from "next-intl";
import { Section } from "../ui/section";

/** Who leads the team. */
export function TeamLeads(props: { leads: readonly { id: string; name: string }[] }) {
  const t = useTranslations("teams.page");
  return (
    <Section title={t("leads")}>
      {props.leads.length === 0 ? (
        <p className="text-soft">{t("leadsEmpty")}</p>
      ) : (
        <>
          <ul className="mb-2 grid gap-1">
            {props.leads.map(({ id, name }) => (
              <li key={id} className="wrap-anywhere">
                {name}
              </li>
            ))}
          </ul>
          <p className="text-soft text-sm">{t("leadsNote")}</p>
        </>
      )}
    </Section>
  );
}
