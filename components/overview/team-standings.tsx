import { useTranslations } from "next-intl";
import type { Structure } from "@/server/domain/structure/structure";
import { TeamStanding } from "../team/team-standing";
import { Anchor } from "../ui/anchor";
import { Section } from "../ui/section";

type Standing = Readonly<{ id: string; name: string; structure: Structure }>;

/** The dials of the teams whose ownership changed last; nothing where no team was assessed. */
export function TeamStandings(props: {
  org: string;
  standings: readonly Standing[];
  /** How many teams within reach are assessed. */
  count: number;
}) {
  const t = useTranslations("overview.standings");
  const { org, standings } = props;
  if (standings.length === 0) return null;
  return (
    <Section
      title={t("title")}
      aside={
        props.count > 1 ? (
          <Anchor href={`/${org}/structure`} className="underline underline-offset-3">
            {t("all")}
          </Anchor>
        ) : null
      }
    >
      <ul className="grid gap-x-9 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
        {standings.map(({ id, name, structure }) => (
          <li key={id} className="grid min-w-0 content-start gap-3">
            <h3 className="wrap-anywhere">
              <Anchor href={`/${org}/teams/${id}`} className="underline-offset-3 hover:underline">
                {name}
              </Anchor>
            </h3>
            <TeamStanding home={`/${org}/teams/${id}`} id={id} structure={structure} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
