import { useFormatter, useTranslations } from "next-intl";
import type { AuditVerb } from "@/server/domain/audit";
import { Anchor } from "../ui/anchor";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Named = Readonly<{ kind: string; id: string | null; name: string | null }>;
type Entry = Readonly<{
  seq: number;
  at: Date;
  verb: AuditVerb;
  actor: Named;
  target: Named | null | "";
  details: readonly Readonly<{ field: string; value: string }>[];
}>;

/** Entries of the log with the names that ids have today. */
export function AuditTable(props: { path: string; entries: readonly Entry[]; timeZone: string }) {
  const t = useTranslations("audit");
  const format = useFormatter();
  const { timeZone } = props;
  return (
    <Table
      caption={t("caption", { zone: timeZone })}
      head={(["seq", "at", "actor", "verb", "target", "details"] as const).map((column) => (
        <ColumnHeader key={column}>{t(`columns.${column}`)}</ColumnHeader>
      ))}
    >
      {props.entries.map((entry) => (
        <tr key={entry.seq}>
          <RowHeader className="font-normal text-soft">{entry.seq}</RowHeader>
          <Cell className="whitespace-nowrap">
            {format.dateTime(entry.at, { dateStyle: "medium", timeStyle: "medium", timeZone })}
          </Cell>
          <Cell className="wrap-anywhere min-w-32">
            <Actor actor={entry.actor} />
          </Cell>
          <Cell className="min-w-40">{t(`verbs.${entry.verb}`)}</Cell>
          <Cell className="wrap-anywhere min-w-32">
            {entry.target ? <Target path={props.path} target={entry.target} /> : null}
          </Cell>
          <Cell className="wrap-anywhere min-w-48 text-soft">
            {entry.details.map((detail) => wordsOf(detail, t)).join("; ")}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

type Translate = ReturnType<typeof useTranslations<"audit">>;

function wordsOf({ field, value }: Entry["details"][number], t: Translate): string {
  const name = t.has(`fields.${field}`) ? t(`fields.${field}`) : field;
  if (value === "true" || value === "false")
    return `${name}: ${t(value === "true" ? "yes" : "no")}`;
  return `${name}: ${value}`;
}

function Actor({ actor }: { actor: Named }) {
  const t = useTranslations("audit");
  if (actor.kind === "job") return t("job");
  if (actor.kind === "token") return t("token");
  return actor.name ?? t("unknown");
}

function Target({ path, target }: { path: string; target: Named }) {
  const t = useTranslations("audit");
  const kind = t.has(`kind.${target.kind}`) ? t(`kind.${target.kind}`) : target.kind;
  return (
    <Anchor
      href={`${path}?target=${target.id}`}
      title={t("filter.target", { kind })}
      className="underline-offset-3 hover:underline"
    >
      {target.name ?? kind}
      {target.name ? <span className="text-soft"> ({kind})</span> : null}
    </Anchor>
  );
}
