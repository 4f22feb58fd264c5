import { useTranslations } from "next-intl";
import type { SubjectOfCycle } from "@/server/features/cycles/rated";
import { Badge } from "../ui/badge";

type Props = Readonly<{ subject: Pick<SubjectOfCycle, "name" | "isBody" | "isOwn" | "hasLeft"> }>;

/** Who is rated, and whether that is oneself or somebody who has left. */
export function SubjectName({ subject }: Props) {
  const t = useTranslations("cycles.subjects");
  const { isBody, isOwn, hasLeft } = subject;
  const name = subject.name ?? t("erased");
  return (
    <>
      <bdi>{isBody ? t("body", { team: name }) : name}</bdi>{" "}
      {isOwn ? <Badge look="strong">{t("you")}</Badge> : null}
      {hasLeft ? <Badge look="dashed">{t("left")}</Badge> : null}
    </>
  );
}
