import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Section } from "../ui/section";

/** No whole set of answers to keep. */
export function NothingToKeep({ draft }: { draft: string }) {
  const t = useTranslations("first-role-run.keep");
  return (
    <EmptyState
      title={t("bad")}
      headingLevel={2}
      action={
        <LinkButton href={draft ? `/first-role?answers=${draft}` : "/first-role"} tone="primary">
          {t("toQuestions")}
        </LinkButton>
      }
    >
      {t("badBody")}
    </EmptyState>
  );
}

/** An account is needed to keep a result; both ways lead back here, with the answers. */
export function KeepSignIn({ path }: { path: string }) {
  const t = useTranslations("first-role-run.keep");
  const next = encodeURIComponent(path);
  return (
    <Section title={t("signIn")}>
      <p className="mb-4">{t("signInBody")}</p>
      <div className="flex flex-wrap gap-2.5">
        <LinkButton href={`/sign-up?next=${next}`} tone="primary">
          {t("signUp")}
        </LinkButton>
        <LinkButton href={`/sign-in?next=${next}`}>{t("haveAccount")}</LinkButton>
      </div>
    </Section>
  );
}

/** The organisations a result can be kept in, to choose one. */
export function ChooseOrganisation(props: {
  path: string;
  organisations: readonly Readonly<{ slug: string; name: string }>[];
}) {
  const t = useTranslations("first-role-run.keep");
  return (
    <Section title={t("choose")}>
      <ul className="grid justify-items-start gap-2.5">
        {props.organisations.map(({ slug, name }) => (
          <li key={slug}>
            <LinkButton href={`${props.path}&org=${slug}`} className="wrap-anywhere">
              <bdi>{name}</bdi>
            </LinkButton>
          </li>
        ))}
        <li>
          <LinkButton href={`${props.path}&org=new`} tone="quiet">
            {t("newOrganisation")}
          </LinkButton>
        </li>
      </ul>
    </Section>
  );
}
