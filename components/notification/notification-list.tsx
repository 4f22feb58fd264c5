"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { type NotificationKind, notificationPath } from "@/server/domain/notification";
import { trpc } from "../trpc";
import { Anchor } from "../ui/anchor";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field";
import { useAction } from "../use-action";

type Told = Readonly<{
  id: string;
  kind: NotificationKind;
  targetId: string;
  createdAt: string;
  readAt: string | null;
  name: string | null;
  teamId: string | null;
}>;

/** What one was told, with marks that can be taken back; opening one marks it as read. */
export function NotificationList(props: {
  org: string;
  notifications: readonly Told[];
  unread: number;
  timeZone: string;
}) {
  const t = useTranslations("notifications");
  return (
    <>
      <ReadAll org={props.org} unread={props.unread} />
      <ul aria-label={t("list")} className="border-line border-t">
        {props.notifications.map((one) => (
          <Line key={one.id} org={props.org} told={one} timeZone={props.timeZone} />
        ))}
      </ul>
    </>
  );
}

function ReadAll({ org, unread }: { org: string; unread: number }) {
  const t = useTranslations("notifications");
  const [done, setDone] = useState<{ count: number; readAt: string } | null>(null);
  const read = useAction(() => trpc.notifications.read.mutate({ org, id: null }), {
    onDone: setDone,
  });
  const undo = useAction((readAt: string) => trpc.notifications.unread.mutate({ org, readAt }), {
    onDone: () => setDone(null),
  });
  return (
    <div className="mb-4 flex min-h-9 flex-wrap items-center gap-3">
      {unread > 0 ? (
        <Button size="sm" isPending={read.isPending} onClick={() => void read.run(undefined)}>
          {t("readAll")}
        </Button>
      ) : null}
      <span role="status">{done ? t("allRead", { count: done.count }) : null}</span>
      {done ? (
        <Button
          size="sm"
          tone="quiet"
          isPending={undo.isPending}
          onClick={() => void undo.run(done.readAt)}
        >
          {t("undo")}
        </Button>
      ) : null}
      <FieldError>{read.refused?.message ?? undo.refused?.message}</FieldError>
    </div>
  );
}

function Line({ org, told, timeZone }: { org: string; told: Told; timeZone: string }) {
  const t = useTranslations("notifications");
  const format = useFormatter();
  const { id, kind, readAt } = told;
  const what = t(`kinds.${kind}`, { name: told.name ?? "" });
  const isUnread = readAt === null;
  const mark = useAction(async () => {
    if (isUnread) await trpc.notifications.read.mutate({ org, id });
    else await trpc.notifications.unread.mutate({ org, id });
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-3">
      <div className="min-w-0 flex-1 basis-72">
        <Anchor
          href={notificationPath(org, told)}
          onClick={() => {
            if (isUnread) void mark.run(undefined);
          }}
          className={`wrap-anywhere inline-block min-h-6 underline-offset-3 hover:underline ${isUnread ? "font-semibold" : ""}`}
        >
          {what}
        </Anchor>
        <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
          <time dateTime={told.createdAt}>
            {format.dateTime(new Date(told.createdAt), {
              dateStyle: "medium",
              timeStyle: "short",
              timeZone,
            })}
          </time>
          {isUnread ? <Badge look="strong">{t("unread")}</Badge> : null}
        </p>
        <FieldError>{mark.refused?.message}</FieldError>
      </div>
      <Button
        size="sm"
        tone="quiet"
        className="max-md:-ml-2.5"
        isPending={mark.isPending}
        aria-label={t(isUnread ? "readOne" : "unreadOne", { what })}
        onClick={() => void mark.run(undefined)}
      >
        {t(isUnread ? "read" : "unreadAgain")}
      </Button>
    </li>
  );
}
