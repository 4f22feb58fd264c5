import { useFormatter, useTranslations } from "next-intl";
import type { Role, ViewerScope } from "@/server/domain/permission";
import { Anchor } from "../ui/anchor";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Member = Readonly<{
  id: string;
  name: string;
  email: string | null;
  role: Role;
  viewerScope: ViewerScope | null;
  leads: readonly string[];
  views: readonly string[];
  coaches: number;
  joinedAt: Date;
  removedAt: Date | null;
  isSelf: boolean;
}>;

/** Members with what they are and what was granted to them. */
export function MemberTable(props: {
  org: string;
  members: readonly Member[];
  total: number;
  isFormer: boolean;
}) {
  const t = useTranslations("members");
  const format = useFormatter();
  return (
    <Table
      caption={t("caption", { total: props.total })}
      head={
        <>
          <ColumnHeader>{t("columns.name")}</ColumnHeader>
          <ColumnHeader>{t("columns.role")}</ColumnHeader>
          <ColumnHeader>{t("columns.grants")}</ColumnHeader>
          <ColumnHeader>{t(props.isFormer ? "columns.removed" : "columns.joined")}</ColumnHeader>
        </>
      }
    >
      {props.members.map((member) => (
        <tr key={member.id}>
          <RowHeader className="wrap-anywhere min-w-56 font-normal">
            <Anchor
              href={`/${props.org}/members/${member.id}`}
              className="font-medium underline-offset-3 hover:underline"
            >
              {member.name}
            </Anchor>
            {member.isSelf ? <span className="text-soft"> ({t("you")})</span> : null}
            <span className="block text-soft text-sm">{member.email}</span>
          </RowHeader>
          <Cell className="whitespace-nowrap">
            {t(`role.${member.role}`)}
            {member.viewerScope ? ` ${t(`scope.${member.viewerScope}`)}` : null}
          </Cell>
          <Cell className="wrap-anywhere min-w-40">
            <Grants member={member} />
          </Cell>
          <Cell className="whitespace-nowrap">
            {format.dateTime(member.removedAt ?? member.joinedAt, { dateStyle: "medium" })}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

function Grants({ member }: { member: Member }) {
  const t = useTranslations("members");
  const parts = [
    member.leads.length > 0 ? t("leadOf", { teams: member.leads.join(", ") }) : null,
    member.views.length > 0 ? t("viewerOf", { teams: member.views.join(", ") }) : null,
    member.coaches > 0 ? t("coachOf", { count: member.coaches }) : null,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" · ") : t("none");
}
