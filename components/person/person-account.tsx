import { useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";

type Person = Readonly<{
  email: string | null;
  member: Readonly<{ id: string; isFormer: boolean }> | null;
}>;

/** The address of a person, and the account if there is one. */
export function PersonAccount({ org, person }: { org: string; person: Person }) {
  const t = useTranslations("people.page");
  const { member } = person;
  return (
    <p className="mb-6 flex flex-wrap gap-x-5 gap-y-1 text-soft">
      <span className="wrap-anywhere">{person.email ?? t("noEmail")}</span>
      {member ? (
        <Anchor
          href={`/${org}/members/${member.id}`}
          className="text-ink underline underline-offset-3"
        >
          {t(member.isFormer ? "former" : "member")}
        </Anchor>
      ) : (
        <span>
          {t("noAccount")}{" "}
          <Anchor href={`/${org}/members/invite`} className="text-ink underline underline-offset-3">
            {t("invite")}
          </Anchor>
        </span>
      )}
    </p>
  );
}
