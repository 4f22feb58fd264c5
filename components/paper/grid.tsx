import { Text, View } from "./elements";
import { TONES, TYPE } from "./look";

export type Column = Readonly<{ label: string; width: number | "rest"; isNumber?: boolean }>;

/** A table; a row never breaks between two pages. */
export function Grid(props: { columns: readonly Column[]; rows: readonly (readonly string[])[] }) {
  const { columns, rows } = props;
  return (
    <View>
      <GridLine columns={columns} cells={columns.map(({ label }) => label)} isHead />
      {rows.map((cells) => (
        <GridLine key={cells.join("|")} {...{ columns, cells }} />
      ))}
    </View>
  );
}

function GridLine(props: {
  columns: readonly Column[];
  cells: readonly string[];
  isHead?: boolean;
}) {
  const { columns, cells, isHead = false } = props;
  const look = isHead
    ? { ...TYPE.small, fontSize: 7, fontWeight: 600 }
    : { fontSize: 8, lineHeight: 1.25 };
  return (
    <View
      wrap={false}
      {...(isHead ? { minPresenceAhead: 40 } : {})}
      style={{
        flexDirection: "row",
        alignItems: isHead ? "flex-end" : "flex-start",
        borderBottomWidth: 0.5,
        borderBottomColor: TONES.line,
        paddingVertical: 2.5,
        gap: 4,
      }}
    >
      {columns.map(({ label, width, isNumber }, at) => (
        <Text
          key={label}
          style={{
            ...look,
            ...(width === "rest" ? { flex: 1 } : { width }),
            textAlign: isNumber ? "right" : "left",
          }}
        >
          {cells[at] ?? ""}
        </Text>
      ))}
    </View>
  );
}
