import { useFormatter, useTranslations } from "next-intl";
import type { getTeam } from "@/server/features/teams/team-page";
import { LinkButton } from "../ui/link-button";
import { Section } from "../ui/section";
import { TeamStanding } from "./team-standing";

type Data = Awaited<ReturnType<typeof getTeam>>;

/** The team's latest answer to which role comes first, beside how its structure stands today. */
export function TeamStructure({ org, data }: { org: string; data: Data }) {
  const t = useTranslations("teams.standing");
  const home = `/${org}/teams/${data.team.id}`;
  return (
    <div className="grid gap-x-12 md:grid-cols-2">
      <Section title={t("structure")}>
        <TeamStanding home={home} id={data.team.id} structure={data.structure} />
      </Section>
      <Section title={t("firstRole")}>
        <FirstRole home={home} answer={data.firstRole} />
      </Section>
    </div>
  );
}

function FirstRole({ home, answer }: { home: string; answer: Data["firstRole"] }) {
  const t = useTranslations("teams.standing");
  const words = useTranslations("first-role");
  const format = useFormatter();
  if (!answer) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="max-w-[60ch] text-soft">{t("noFirstRole")}</p>
        <LinkButton href={`${home}/first-role`}>{t("toFirstRole")}</LinkButton>
      </div>
    );
  }
  const day = format.dateTime(new Date(answer.madeOn), { dateStyle: "long", timeZone: "UTC" });
  return (
    <div className="grid justify-items-start gap-3">
      <p className="font-semibold text-lg">
        {t("answer", { name: words(`headlineNames.${answer.first}`) })}
      </p>
      <p className="text-soft">
        {t("answered", { day, label: words(`parts.labels.${answer.label}`).toLowerCase() })}
      </p>
      <LinkButton href={`${home}/first-role/runs/${answer.id}`}>{t("why")}</LinkButton>
    </div>
  );
}
