import { useTranslations } from "next-intl";
import { ChartFigure } from "../charts/chart-figure";
import { GazeDial } from "../charts/gaze-dial";
import type { Convergence } from "./convergence-data";
import { seatNames } from "./seat-names";
import { useFigures } from "./use-figures";

type Props = {
  data: Convergence;
  /** Where the needles stood before. Left out, the dial stands alone, without its explanation. */
  earlier?: { outward: number | null; inward: number | null; day: string };
  id?: string;
};

/** The dial with its needles of today and, dotted, of an earlier day, and what it says in a sentence. */
export function DialFigure({ data, earlier, id = "gaze" }: Props) {
  const t = useTranslations("convergence");
  const figures = useFigures();
  const names = seatNames(data, t);
  const { gazeOutward, gazeInward, gazeDistance } = data.indices;
  const hasGhost = earlier !== undefined && (earlier.outward ?? earlier.inward) !== null;
  const day = earlier ? figures.day(earlier.day) : "";
  const said = (gaze: number | null) => (gaze === null ? t("dial.none") : figures.gaze(gaze));
  return (
    <ChartFigure
      id={id}
      title={t("dial.title")}
      fileName="gaze"
      caption={
        earlier ? (
          <span className="grid max-w-[58ch] gap-1.5">
            <span>{t("dial.caption")}</span>
            <span>{t(hasGhost ? "dial.ghost" : "dial.noGhost", { day })}</span>
          </span>
        ) : null
      }
      table={{
        columns: [
          t("dial.tableSeat"),
          t("dial.tableNow"),
          ...(earlier ? [t("dial.tableThen", { day })] : []),
        ],
        rows: [
          [
            names.outward,
            figures.gaze(gazeOutward),
            ...(earlier ? [figures.gaze(earlier.outward)] : []),
          ],
          [
            names.inward,
            figures.gaze(gazeInward),
            ...(earlier ? [figures.gaze(earlier.inward)] : []),
          ],
        ],
      }}
    >
      <div className="max-w-130">
        <GazeDial
          ctoGaze={gazeOutward}
          cioGaze={gazeInward}
          ghosts={{ ctoGaze: earlier?.outward, cioGaze: earlier?.inward }}
          title={t("dial.title")}
          desc={t("dial.desc", {
            outward: names.outward,
            outwardGaze: said(gazeOutward),
            inward: names.inward,
            inwardGaze: said(gazeInward),
            distance: figures.distance(gazeDistance),
          })}
          labels={{
            cto: names.needle.outward,
            cio: names.needle.inward,
            inward: t("dial.inward"),
            outward: t("dial.outward"),
            distance: t("dial.distance"),
          }}
        />
      </div>
    </ChartFigure>
  );
}
