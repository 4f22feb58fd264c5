import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { EndOtherSessions, EndSession } from "./session-controls";

type Session = Readonly<{
  id: string;
  device: string;
  begunAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
}>;

/** Where somebody is signed in, with a way to end each but the one they look from. */
export function SessionList(props: { sessions: readonly Session[]; now: Date }) {
  const t = useTranslations("accounts.own");
  const format = useFormatter();
  return (
    <>
      <ul>
        {props.sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold">{session.device || t("unknownDevice")}</p>
              <p className="text-sm text-soft">
                {t("times", {
                  begun: format.dateTime(session.begunAt, { dateStyle: "medium" }),
                  seen: format.relativeTime(session.lastSeenAt, props.now),
                })}
              </p>
            </div>
            {session.isThis ? (
              <Badge>{t("thisDevice")}</Badge>
            ) : (
              <EndSession session={session.id} device={session.device || t("unknownDevice")} />
            )}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-soft">{t("sessionsNote")}</p>
      {props.sessions.length > 1 ? (
        <div className="mt-4">
          <EndOtherSessions />
        </div>
      ) : null}
    </>
  );
}
