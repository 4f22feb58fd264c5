/** The pure geometry of the drawings: numbers in, coordinates and paths out, to a tenth of a unit. */
export type Point = { x: number; y: number };

export const dial = { x: 220, y: 206, radius: 168, needle: 170, span: 92 } as const;

/** Degrees on the dial, anticlockwise from the right: −1 (inward) is 180, 0 is 90, +1 (outward) is 0. */
export function gazeAngle(gaze: number): number {
  return 90 - 90 * Math.max(-1, Math.min(1, gaze));
}

export function polar(centre: Point, radius: number, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return {
    x: round(centre.x + radius * Math.cos(radians)),
    y: round(centre.y - radius * Math.sin(radians)),
  };
}

/** An arc from one angle clockwise to a smaller one. */
export function arcPath(centre: Point, radius: number, from: number, to: number): string {
  const start = polar(centre, radius, from);
  const end = polar(centre, radius, to);
  return `M${start.x} ${start.y} A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`;
}

export type DialSegment = { path: string; side: "in" | "out"; opacity: number };

/** The ring of the dial: 24 pieces that grow stronger towards either end. */
export function dialSegments(): DialSegment[] {
  const step = 180 / 24;
  return Array.from({ length: 24 }, (_, index) => {
    const from = 180 - index * step;
    const middle = (index + 0.5) / 12 - 1;
    return {
      path: arcPath(dial, dial.radius, from - 0.55, from - step + 0.55),
      side: middle < 0 ? "in" : "out",
      opacity: round(0.165 + 0.62 * Math.abs(middle), 2),
    };
  });
}

/** A needle: a slim triangle from the hub to the ring. */
export function needlePath(gaze: number): string {
  const degrees = gazeAngle(gaze);
  const tip = polar(dial, dial.needle, degrees);
  const left = polar(dial, 5, degrees + 90);
  const right = polar(dial, 5, degrees - 90);
  return `M${left.x} ${left.y} L${tip.x} ${tip.y} L${right.x} ${right.y} Z`;
}

/** Where the two role names stand; they move apart when the needles nearly meet. */
export function dialLabels(cio: number, cto: number): { cio: Point; cto: Point } {
  const apart = 13;
  let inAngle = gazeAngle(cio);
  let outAngle = gazeAngle(cto);
  const gap = Math.abs(inAngle - outAngle);
  if (gap < apart) {
    const shift = (apart - gap) / 2;
    const sign = inAngle >= outAngle ? 1 : -1;
    inAngle += sign * shift;
    outAngle -= sign * shift;
  }
  const at = (degrees: number) => {
    const held = Math.max(3, Math.min(177, degrees));
    // A little wider than high: names are, too.
    return { x: polar(dial, 201, held).x, y: round(polar(dial, 192, held).y + 5) };
  };
  return { cio: at(inAngle), cto: at(outAngle) };
}

/** A value's place on a straight axis. */
export function along(
  value: number,
  domain: readonly [number, number],
  range: readonly [number, number],
): number {
  const share = (value - domain[0]) / (domain[1] - domain[0]);
  return round(range[0] + share * (range[1] - range[0]));
}

/** Whole numbers of a scale, thinned to at most eleven. */
export function scaleTicks(min: number, max: number): number[] {
  const step = Math.max(1, Math.ceil((max - min) / 10));
  const count = Math.floor((max - min) / step) + 1;
  return Array.from({ length: count }, (_, index) => min + index * step);
}

/** Splits a sequence wherever a value is missing, so that lines break instead of bridging. */
export function runsOf<T>(items: readonly T[], isGap: (item: T, index: number) => boolean): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  items.forEach((item, index) => {
    if (isGap(item, index) && run.length > 0) {
      runs.push(run);
      run = [];
    }
    run.push(item);
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

export function round(value: number, digits = 1): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
