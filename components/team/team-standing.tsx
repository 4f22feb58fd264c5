import { useTranslations } from "next-intl";
import { standingOf } from "@/server/domain/structure/standing";
import { isAssessed, type Structure } from "@/server/domain/structure/structure";
import { convergenceOf } from "../convergence/convergence-data";
import { DialFigure } from "../convergence/dial-figure";
import { dialSentence } from "../convergence/dial-sentence";
import { LinkButton } from "../ui/link-button";

/** Where a team's two roles look today, in a picture and three sentences, or what would make it seen. */
export function TeamStanding(props: { home: string; id: string; structure: Structure }) {
  const t = useTranslations("teams.standing");
  const words = useTranslations("convergence");
  const { home, structure } = props;
  if (!isAssessed(structure)) {
    const hasSeats = structure.positions.length > 0;
    return (
      <div className="grid justify-items-start gap-3">
        <p className="max-w-[60ch] text-soft">{t(hasSeats ? "notAssessed" : "noSeats")}</p>
        <LinkButton href={`${home}/${hasSeats ? "ownership" : "positions"}`}>
          {t(hasSeats ? "toOwnership" : "toPositions")}
        </LinkButton>
      </div>
    );
  }
  const data = convergenceOf(structure, { perceived: {} });
  const hasNeedle = data.indices.gazeOutward !== null || data.indices.gazeInward !== null;
  return (
    <div className="grid content-start gap-3">
      {hasNeedle ? <DialFigure data={data} id={`gaze-${props.id}`} /> : null}
      {hasNeedle ? <p className="font-semibold">{dialSentence(data, words)}</p> : null}
      <Counts structure={structure} />
      <p className="flex flex-wrap gap-2.5">
        <LinkButton href={`${home}/convergence`}>{t("toConvergence")}</LinkButton>
        <LinkButton href={`${home}/ownership`} tone="quiet">
          {t("toOwnership")}
        </LinkButton>
      </p>
    </div>
  );
}

function Counts({ structure }: { structure: Structure }) {
  const t = useTranslations("teams.standing");
  const { owners, total, vacant } = standingOf(structure);
  if (!owners) return null;
  const { owned, gap, contested } = owners;
  return (
    <div className="grid gap-0.5 text-soft">
      <p>{t("owned", { owned, total })}</p>
      {gap > 0 ? <p>{t("gaps", { count: gap })}</p> : null}
      {contested > 0 ? <p>{t("contested", { count: contested })}</p> : null}
      {vacant.length > 0 ? <p>{t("vacant", { names: vacant.join(", ") })}</p> : null}
    </div>
  );
}
