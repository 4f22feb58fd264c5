import { useTranslations } from "next-intl";
import { LinkTabs } from "../ui/link-tabs";

/** Members, those invited, and those who were. */
export function MemberTabs(props: {
  org: string;
  current: "current" | "invitations" | "former";
  pending?: number;
}) {
  const t = useTranslations("members");
  const path = `/${props.org}/members`;
  const count = props.pending ? ` (${props.pending})` : "";
  return (
    <LinkTabs
      label={t("tabs")}
      items={[
        { href: path, label: t("current"), isCurrent: props.current === "current" },
        {
          href: `${path}/invitations`,
          label: `${t("invitations")}${count}`,
          isCurrent: props.current === "invitations",
        },
        { href: `${path}?show=former`, label: t("former"), isCurrent: props.current === "former" },
      ]}
    />
  );
}
