import { useFormatter, useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";
import { Section } from "../ui/section";

type Release = Readonly<{ id: string; name: string; kind: string; releasedAt: Date | null }>;

/** The newest ratings by others that were released, or what would bring some. */
export function LatestRelease(props: { org: string; release: Release | null; isOffice: boolean }) {
  const t = useTranslations("overview.release");
  const format = useFormatter();
  const { release } = props;
  return (
    <Section title={t("title")}>
      {release?.releasedAt ? (
        <>
          <p className="wrap-anywhere font-semibold">{release.name}</p>
          <p className="text-soft">
            {t(`kind.${release.kind}`)} ·{" "}
            {t("on", { date: format.dateTime(release.releasedAt, { dateStyle: "long" }) })}
          </p>
          <div className="mt-4">
            <LinkButton href={`/${props.org}/compare?cycle=${release.id}`}>{t("open")}</LinkButton>
          </div>
        </>
      ) : (
        <>
          <p>{t("none")}</p>
          <p className="text-soft">{t(props.isOffice ? "noneAdmin" : "noneMember")}</p>
        </>
      )}
    </Section>
  );
}
