"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";
import { Section } from "../ui/section";

/** Ends a member's access. */
export function MemberAccess(props: {
  org: string;
  member: Readonly<{ id: string; name: string; version: number }>;
}) {
  const t = useTranslations("members.page");
  const { org, member } = props;
  return (
    <Section title={t("access")}>
      <ActionConfirm
        label={t("remove")}
        title={t("removeTitle", { name: member.name })}
        description={t("removeBody")}
        confirmLabel={t("remove")}
        doneMessage={t("removedDone")}
        call={() => trpc.members.remove.mutate({ org, member: member.id, version: member.version })}
      />
    </Section>
  );
}
