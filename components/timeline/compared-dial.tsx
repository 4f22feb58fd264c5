import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { GazeDial } from "@/components/charts/gaze-dial";
import type { StateDiff } from "@/server/domain/timeline/diff";
import { useIndexText } from "./figure-deltas";

/** The dial of the later state; where the needles stood before is dotted. */
export function ComparedDial(props: {
  id: string;
  indices: StateDiff["indices"];
  before: string;
  after: string;
}) {
  const t = useTranslations("timeline");
  const dial = useTranslations("convergence.dial");
  const say = useIndexText();
  const { gazeOutward, gazeInward, gazeDistance } = props.indices;
  return (
    <ChartFigure
      id={props.id}
      title={dial("title")}
      fileName="gaze"
      caption={t("comparison.ghost", { from: props.before, to: props.after })}
      table={{
        columns: [dial("tableSeat"), props.before, props.after],
        rows: (["gazeOutward", "gazeInward"] as const).map((key) => [
          t(`index.${key}`),
          say.figure(key, props.indices[key].before),
          say.figure(key, props.indices[key].after),
        ]),
      }}
    >
      <div className="max-w-110">
        <GazeDial
          ctoGaze={gazeOutward.after}
          cioGaze={gazeInward.after}
          ghosts={{ ctoGaze: gazeOutward.before, cioGaze: gazeInward.before }}
          title={dial("title")}
          desc={dial("desc", {
            outward: t("lines.outward"),
            outwardGaze: say.figure("gazeOutward", gazeOutward.after),
            inward: t("lines.inward"),
            inwardGaze: say.figure("gazeInward", gazeInward.after),
            distance: say.figure("gazeDistance", gazeDistance.after),
          })}
          labels={{
            // The ends of the scale, in the needles' colours, name them already.
            cto: "",
            cio: "",
            inward: dial("inward"),
            outward: dial("outward"),
            distance: dial("distance"),
          }}
        />
      </div>
    </ChartFigure>
  );
}
