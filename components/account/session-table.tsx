import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import { EndOtherSessions, EndSession } from "./session-controls";

type Session = Readonly<{
  id: string;
  device: string;
  begunAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
}>;

/** Where somebody is signed in, with a way to end each but the one they look from. */
export function SessionTable(props: { sessions: readonly Session[]; now: Date }) {
  const t = useTranslations("accounts.own");
  const format = useFormatter();
  const others = props.sessions.filter((session) => !session.isThis);
  return (
    <div className="grid gap-4">
      <Table
        caption={t("sessionsCaption")}
        head={
          <>
            <ColumnHeader>{t("device")}</ColumnHeader>
            <ColumnHeader>{t("begun")}</ColumnHeader>
            <ColumnHeader>{t("lastSeen")}</ColumnHeader>
            <ColumnHeader>{t("control")}</ColumnHeader>
          </>
        }
      >
        {props.sessions.map((session) => (
          <tr key={session.id}>
            <RowHeader>{session.device || t("unknownDevice")}</RowHeader>
            <Cell className="whitespace-nowrap">
              {format.dateTime(session.begunAt, { dateStyle: "medium" })}
            </Cell>
            <Cell className="whitespace-nowrap">
              {format.relativeTime(session.lastSeenAt, props.now)}
            </Cell>
            <Cell>
              {session.isThis ? (
                <Badge>{t("thisDevice")}</Badge>
              ) : (
                <EndSession session={session.id} device={session.device || t("unknownDevice")} />
              )}
            </Cell>
          </tr>
        ))}
      </Table>
      <div>
        {others.length > 0 ? (
          <EndOtherSessions />
        ) : (
          <p className="text-sm text-soft">{t("noOthers")}</p>
        )}
      </div>
    </div>
  );
}
