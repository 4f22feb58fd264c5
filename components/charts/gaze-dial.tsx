import { useId } from "react";
import {
  arcPath,
  dial,
  dialLabels,
  dialSegments,
  gazeAngle,
  needlePath,
  polar,
  round,
} from "./geometry";

export type GazeDialProps = {
  /** −1 inward … +1 outward; null while the seat is vacant. */
  cioGaze: number | null;
  ctoGaze: number | null;
  /** Where the needles stood before, drawn dotted. */
  ghosts?: { cioGaze?: number | null; ctoGaze?: number | null };
  title: string;
  desc: string;
  labels: { cio: string; cto: string; inward: string; outward: string; distance: string };
  className?: string;
};

const ticks = [-1, -0.5, 0, 0.5, 1] as const;

/** Where both technology roles look, and how far apart: the signature picture. */
export function GazeDial(props: GazeDialProps) {
  const id = useId();
  const { cioGaze, ctoGaze, ghosts, labels } = props;
  const places = dialLabels(cioGaze ?? -1, ctoGaze ?? 1);
  const distance = cioGaze === null || ctoGaze === null ? null : ctoGaze - cioGaze;
  return (
    <svg
      viewBox="0 0 440 276"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className={props.className ?? "chart"}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      {dialSegments().map((segment) => (
        <path
          key={segment.path}
          d={segment.path}
          className={`seg ${segment.side}`}
          opacity={segment.opacity}
        />
      ))}
      {ticks.map((tick) => (
        <Tick
          key={tick}
          gaze={tick}
          isLabelled={!isNear(tick, cioGaze) && !isNear(tick, ctoGaze)}
        />
      ))}
      {distance === null || Math.abs(distance) < 0.02 ? null : <Span from={cioGaze} to={ctoGaze} />}
      <Ghost gaze={ghosts?.cioGaze} side="in" />
      <Ghost gaze={ghosts?.ctoGaze} side="out" />
      <Needle gaze={cioGaze} side="in" label={labels.cio} at={places.cio} />
      <Needle gaze={ctoGaze} side="out" label={labels.cto} at={places.cto} />
      <circle cx={dial.x} cy={dial.y} r="8" className="hub" />
      {distance === null ? null : (
        <>
          <text x={dial.x} y="248" textAnchor="middle" className="big">
            {distance.toFixed(2).replace("-", "−")}
          </text>
          <text x={dial.x} y="268" textAnchor="middle" className="tick-label">
            {labels.distance}
          </text>
        </>
      )}
      <text x="40" y="240" textAnchor="start" className="end in">
        {labels.inward}
      </text>
      <text x="400" y="240" textAnchor="end" className="end out">
        {labels.outward}
      </text>
    </svg>
  );
}

/** A needle this close would run through the figure. */
function isNear(tick: number, gaze: number | null): boolean {
  return gaze !== null && Math.abs(gazeAngle(tick) - gazeAngle(gaze)) < 4.5;
}

function Tick({ gaze, isLabelled }: { gaze: number; isLabelled: boolean }) {
  const degrees = gazeAngle(gaze);
  const outer = polar(dial, 151, degrees);
  const inner = polar(dial, 145, degrees);
  const text = polar(dial, 130, degrees);
  const sign = gaze === 0 ? "" : gaze > 0 ? "+" : "−";
  return (
    <>
      <line x1={outer.x} y1={outer.y} x2={inner.x} y2={inner.y} className="tick" />
      {isLabelled ? (
        <text x={text.x} y={round(text.y + 4)} textAnchor="middle" className="tick-label">
          {sign}
          {Math.abs(gaze)}
        </text>
      ) : null}
    </>
  );
}

type Side = "in" | "out";

function Needle(props: {
  gaze: number | null;
  side: Side;
  label: string;
  at: { x: number; y: number };
}) {
  if (props.gaze === null) return null;
  return (
    <>
      <path d={needlePath(props.gaze)} className={`needle ${props.side}`} />
      <text x={props.at.x} y={props.at.y} textAnchor="middle" className={`role ${props.side}`}>
        {props.label}
      </text>
    </>
  );
}

function Ghost({ gaze, side }: { gaze: number | null | undefined; side: Side }) {
  if (gaze === null || gaze === undefined) return null;
  const from = polar(dial, 26, gazeAngle(gaze));
  const to = polar(dial, 154, gazeAngle(gaze));
  return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={`ghost ${side}`} />;
}

function Span({ from, to }: { from: number | null; to: number | null }) {
  const angles = [gazeAngle(from ?? 0), gazeAngle(to ?? 0)];
  return (
    <path d={arcPath(dial, dial.span, Math.max(...angles), Math.min(...angles))} className="span" />
  );
}
