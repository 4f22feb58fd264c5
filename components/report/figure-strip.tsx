import { useTranslations } from "next-intl";
import type { StateDiff } from "@/server/domain/timeline/diff";
import type { Convergence } from "../convergence/convergence-data";
import { seatNames } from "../convergence/seat-names";
import { useFigures } from "../convergence/use-figures";
import { Disclosure } from "../ui/disclosure";

const SHARES = ["overlap", "joint", "contested", "coupling"] as const;

/** The five figures side by side, each with what it was, what it means, and how it is computed. */
export function FigureStrip(props: { data: Convergence; indices: StateDiff["indices"] }) {
  const t = useTranslations("convergence.figures");
  const report = useTranslations("report.figures");
  const common = useTranslations("convergence");
  const figures = useFigures();
  const { outward, inward } = seatNames(props.data, common);
  const { gazeOutward, gazeInward, gazeDistance } = props.data.indices;
  const distance = {
    name: "distance" as const,
    value: figures.distance(gazeDistance),
    before: props.indices.gazeDistance.before,
    was: figures.distance(props.indices.gazeDistance.before),
    how: t("distance.how", {
      ...{ outward, inward, distance: figures.distance(gazeDistance) },
      outwardGaze: figures.gaze(gazeOutward),
      inwardGaze: figures.gaze(gazeInward),
    }),
  };
  const shares = SHARES.map((name) => ({
    name,
    value:
      props.data.indices[name] === null
        ? common("notAssessed")
        : figures.share(props.data.indices[name]),
    before: props.indices[name].before,
    was: figures.share(props.indices[name].before),
    how: t(`${name}.how`),
  }));
  return (
    <dl className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-5 print:grid-cols-5 print:gap-x-4">
      {[distance, ...shares].map(({ name, value, before, was, how }) => (
        <div key={name}>
          <dt className="font-semibold text-sm">{t(`${name}.name`)}</dt>
          <dd>
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-semibold text-lg tracking-tight">{value}</span>
              {before === null ? null : (
                <span className="text-sm text-soft">{report("was", { value: was })}</span>
              )}
            </p>
            <p className="mt-1 text-sm text-soft">{report(`meaning.${name}`)}</p>
            <Disclosure summary={report("how")} className="no-print mt-1.5">
              {how}
            </Disclosure>
          </dd>
        </div>
      ))}
    </dl>
  );
}
