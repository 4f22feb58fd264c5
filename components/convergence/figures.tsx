import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";
import type { Convergence } from "./convergence-data";
import { Figure } from "./figure";
import { seatNames } from "./seat-names";
import { useFigures } from "./use-figures";

/** The five figures, each explained so that nothing has to be known beforehand. */
export function Figures({ data, home }: { data: Convergence; home: string }) {
  const t = useTranslations("convergence.figures");
  const figures = useFigures();
  const names = seatNames(data, useTranslations("convergence"));
  const { indices } = data;
  const plain = (name: "joint" | "contested" | "coupling") => ({
    name: t(`${name}.name`),
    value: figures.share(indices[name]),
    range: t(`${name}.range`),
    caption: t(`${name}.caption`),
    how: t(`${name}.how`),
  });
  return (
    <div className="grid gap-x-10 gap-y-7 md:grid-cols-2">
      <Figure
        name={t("distance.name")}
        value={figures.distance(indices.gazeDistance)}
        range={t("distance.range")}
        caption={t("distance.caption")}
        how={t("distance.how", {
          outward: names.outward,
          outwardGaze: figures.gaze(indices.gazeOutward),
          inward: names.inward,
          inwardGaze: figures.gaze(indices.gazeInward),
          distance: figures.distance(indices.gazeDistance),
        })}
      />
      <Figure
        name={t("overlap.name")}
        value={figures.share(indices.overlap)}
        range={t("overlap.range")}
        caption={t("overlap.caption")}
        how={
          <>
            <p>{t("overlap.how")}</p>
            <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
              {(["cosine", "proportional", "jensenShannon"] as const).map((name) => (
                <div key={name} className="contents">
                  <dt className="order-2 col-start-2">{t(`overlap.${name}`)}</dt>
                  <dd className="text-right font-semibold tabular-nums">
                    {figures.share(indices[name])}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        }
      />
      <Figure {...plain("joint")}>
        <Named label={t("joint.list")} names={data.jointNames} none={t("joint.none")} />
      </Figure>
      <Figure {...plain("contested")}>
        <Named
          label={t("contested.list")}
          names={data.contested.map(({ name, owners }) =>
            owners.length > 1
              ? t("contested.twice", { responsibility: name, owners: figures.listed(owners) })
              : t("contested.unclear", { responsibility: name }),
          )}
          none={t("contested.none")}
        />
      </Figure>
      <Figure
        {...plain("coupling")}
        value={indices.coupling === null ? <NotAssessed /> : figures.share(indices.coupling)}
      >
        {indices.coupling === null ? (
          <p className="mt-1 text-sm text-soft">{t("coupling.missing")}</p>
        ) : (
          <Named label={t("coupling.list")} names={data.coupledNames} none={t("coupling.none")} />
        )}
        <p className="no-print mt-2.5">
          <LinkButton href={`${home}/ownership/dependencies`} size="sm">
            {t("coupling.decide")}
          </LinkButton>
        </p>
      </Figure>
    </div>
  );
}

function NotAssessed() {
  const t = useTranslations("convergence");
  return <span className="text-md">{t("notAssessed")}</span>;
}

function Named(props: { label: string; names: readonly string[]; none: string }) {
  const figures = useFigures();
  return (
    <p className="mt-1 text-sm text-soft">
      {props.names.length === 0 ? props.none : `${props.label} ${figures.listed(props.names)}.`}
    </p>
  );
}
