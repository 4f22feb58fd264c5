import { type DotFigures, dotMarks } from "../charts/dot-geometry";
import { along, scaleTicks } from "../charts/geometry";
import { Circle, Line, Path, Svg, Text, View } from "./elements";
import { TONES, TYPE } from "./look";

export type DotLine = DotFigures &
  Readonly<{
    label: string;
    /** What stands beside the marks, column by column; the first is the one that counts. */
    notes: readonly string[];
    isStrong?: boolean;
  }>;
export type NoteColumn = Readonly<{ label: string; width: number }>;

const HIGH = 19;
const EDGE = 9;

/** Self (diamond) against others (dot with its interval), one line a row, as on screen. */
export function DotLines(props: {
  rows: readonly DotLine[];
  scale: Readonly<{ min: number; max: number }>;
  label: Readonly<{ text: string; width: number }>;
  /** How wide the marks may spread. */
  width: number;
  columns: readonly NoteColumn[];
}) {
  const { rows, scale, label, width, columns } = props;
  const axis = { ...scale, from: EDGE, to: width - EDGE };
  const head = { ...TYPE.small, fontWeight: 600 };
  return (
    <View wrap={false}>
      <View style={{ ...LINE, alignItems: "flex-end", paddingBottom: 2 }}>
        <Text style={{ ...head, width: label.width }}>{label.text}</Text>
        <View style={{ width }} />
        {columns.map((column) => (
          <Text key={column.label} style={{ ...head, width: column.width }}>
            {column.label}
          </Text>
        ))}
      </View>
      {rows.map((row) => (
        <View key={row.label} style={LINE}>
          <Text style={{ fontSize: 9, lineHeight: 1.15, width: label.width }}>{row.label}</Text>
          <Marks {...{ row, axis, width }} />
          {columns.map((column, at) => (
            <Text
              key={column.label}
              style={{
                ...{ fontSize: at === 0 ? 9 : 8, lineHeight: 1.15, width: column.width },
                color: at === 0 ? TONES.ink : TONES.soft,
                fontWeight: row.isStrong && at === 0 ? 600 : 400,
              }}
            >
              {row.notes[at] ?? ""}
            </Text>
          ))}
        </View>
      ))}
      <Ticks {...{ axis, width }} indent={label.width + LINE.gap} />
    </View>
  );
}

const LINE = { flexDirection: "row", alignItems: "center", minHeight: HIGH, gap: 6 } as const;
type Axis = Readonly<{ min: number; max: number; from: number; to: number }>;

function Marks({ row, axis, width }: { row: DotLine; axis: Axis; width: number }) {
  const y = HIGH / 2;
  const { interval, others, self } = dotMarks(row, axis, { y, reach: 5 });
  return (
    <Svg width={width} height={HIGH} viewBox={`0 0 ${width} ${HIGH}`}>
      {scaleTicks(axis.min, axis.max).map((tick) => (
        <Line
          key={tick}
          {...{ x1: placeOf(tick, axis), x2: placeOf(tick, axis), y1: 0, y2: HIGH }}
          stroke={TONES.line}
          strokeWidth={0.5}
        />
      ))}
      {interval ? (
        <Line
          {...{ x1: interval.from, x2: interval.to, y1: y, y2: y }}
          stroke={TONES.soft}
          strokeWidth={1.5}
        />
      ) : null}
      {others === null ? null : <Circle cx={others} cy={y} r={4} fill={TONES.ink} />}
      {self === null ? null : (
        <Path d={self} fill={TONES.paper} stroke={TONES.ink} strokeWidth={1.5} />
      )}
    </Svg>
  );
}

function Ticks({ axis, width, indent }: { axis: Axis; width: number; indent: number }) {
  const room = 20;
  return (
    <View style={{ position: "relative", height: 13, marginLeft: indent, width }}>
      {scaleTicks(axis.min, axis.max).map((tick) => (
        <Text
          key={tick}
          style={{
            ...TYPE.small,
            ...{ position: "absolute", top: 1, left: placeOf(tick, axis) - room / 2, width: room },
            textAlign: "center",
          }}
        >
          {String(tick)}
        </Text>
      ))}
    </View>
  );
}

function placeOf(tick: number, { min, max, from, to }: Axis): number {
  return along(tick, [min, max], [from, to]);
}
