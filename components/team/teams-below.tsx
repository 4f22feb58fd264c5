import { useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";
import { Section } from "../ui/section";

/** The teams that stand right below this one. */
export function TeamsBelow(props: { org: string; teams: readonly { id: string; name: string }[] }) {
  const t = useTranslations("teams.page");
  return (
    <Section title={t("below")}>
      {props.teams.length === 0 ? (
        <p className="text-soft">{t("belowEmpty")}</p>
      ) : (
        <ul className="columns-1 gap-x-9 sm:columns-2">
          {props.teams.map(({ id, name }) => (
            <li key={id} className="wrap-anywhere break-inside-avoid py-0.75">
              <Anchor
                href={`/${props.org}/teams/${id}`}
                className="font-medium underline-offset-3 hover:underline"
              >
                {name}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
