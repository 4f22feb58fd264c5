import { useFormatter, useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";
import { Notice } from "../ui/notice";

type Member = Readonly<{
  personId: string;
  email: string | null;
  joinedAt: Date;
  removedAt: Date | null;
}>;

/** Who the member is and since when. */
export function MemberFacts({ org, member }: { org: string; member: Member }) {
  const t = useTranslations("members.page");
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: "long" });
  return (
    <div className="mb-6 grid gap-3">
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-soft">
        {member.email ? <span className="wrap-anywhere">{member.email}</span> : null}
        <span>{t("joined", { date: day(member.joinedAt) })}</span>
        <Anchor
          href={`/${org}/people/${member.personId}`}
          className="text-ink underline underline-offset-3"
        >
          {t("person")}
        </Anchor>
      </p>
      {member.removedAt ? <Notice title={t("removed", { date: day(member.removedAt) })} /> : null}
    </div>
  );
}
