import { useTranslations } from "next-intl";
import type { SubjectOfCycle } from "@/server/features/cycles/rated";
import { Anchor } from "../ui/anchor";
import { Badge } from "../ui/badge";

type Props = Readonly<{
  subject: Pick<SubjectOfCycle, "name" | "isBody" | "isOwn" | "hasLeft">;
  href: string;
}>;

/** Who is rated, as the way to their raters, and whether that is oneself or somebody who has left. */
export function SubjectName({ subject, href }: Props) {
  const t = useTranslations("cycles.subjects");
  const { isBody, isOwn, hasLeft } = subject;
  const name = subject.name ?? t("erased");
  return (
    <>
      <Anchor href={href} className="underline underline-offset-3">
        <bdi>{isBody ? t("body", { team: name }) : name}</bdi>
      </Anchor>{" "}
      {isOwn ? <Badge look="strong">{t("you")}</Badge> : null}
      {hasLeft ? <Badge look="dashed">{t("left")}</Badge> : null}
    </>
  );
}
