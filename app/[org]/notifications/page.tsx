import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { NotificationList } from "@/components/notification/notification-list";
import { ReminderSwitch } from "@/components/reminder/reminder-switch";
import { ListPages } from "@/components/search/list-pages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = Readonly<{
  params: Promise<{ org: string }>;
  searchParams: Promise<{ page?: string }>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

export default async function NotificationsPage(props: Props) {
  const [{ org }, { page }] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("notifications");
  const reminders = await getTranslations("reminders");
  const data = await orNotFound((await api()).notifications.list({ org, page }));
  const { notifications, unread, areRemindersOver, timeZone, ...pages } = data;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {notifications.length === 0 ? (
        <EmptyState title={t("empty")} headingLevel={2}>
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <Messages namespaces={["notifications", "errors"]}>
          <NotificationList
            org={org}
            notifications={notifications}
            unread={unread}
            timeZone={timeZone}
          />
        </Messages>
      )}
      <ListPages path={`/${org}/notifications`} params={{}} {...pages} />
      <Messages namespaces={["reminders", "errors"]}>
        <Section title={reminders("mail")}>
          <ReminderSwitch org={org} isOver={areRemindersOver} />
        </Section>
      </Messages>
    </>
  );
}
