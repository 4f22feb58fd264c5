import { useFormatter, useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";
import { Section } from "../ui/section";

type Cycle = Readonly<{ id: string; name: string; kind: string; releasedAt: Date }>;

/** The released ratings that have figures of this team. */
export function TeamAssessments(props: { org: string; cycles: readonly Cycle[] }) {
  const t = useTranslations("teams.page");
  const format = useFormatter();
  return (
    <Section title={t("assessments")}>
      {props.cycles.length === 0 ? (
        <p className="text-soft">{t("assessmentsEmpty")}</p>
      ) : (
        <ul className="grid gap-1">
          {props.cycles.map(({ id, name, kind, releasedAt }) => (
            <li key={id}>
              <Anchor
                href={`/${props.org}/compare?cycle=${id}`}
                className="wrap-anywhere font-medium underline-offset-3 hover:underline"
              >
                {name}
              </Anchor>{" "}
              <span className="text-soft">
                {t(`kind.${kind}`)},{" "}
                {t("releasedOn", { date: format.dateTime(releasedAt, { dateStyle: "medium" }) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
