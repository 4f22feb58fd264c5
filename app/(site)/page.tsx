import { getTranslations } from "next-intl/server";
import { GazeDial } from "@/components/charts/gaze-dial";
import { SiteFrame } from "@/components/shell/site-frame";
import { LinkButton } from "@/components/ui/link-button";
import { AnonymityPromise } from "./_components/anonymity-promise";
import { Assessments } from "./_components/assessments";
import { ExampleProfile } from "./_components/example-profile";

export default async function LandingPage() {
  const t = await getTranslations("site");
  return (
    <SiteFrame
      actions={
        <LinkButton href="/sign-in" tone="quiet" className="-mr-3.25">
          {t("signIn")}
        </LinkButton>
      }
    >
      <div className="grid items-center gap-x-14 gap-y-8 pt-4 pb-12 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] md:pt-12 md:pb-20">
        <div>
          <h1 className="text-3xl">{t("headline")}</h1>
          <p className="mt-5 text-md">{t("lead")}</p>
          <div className="mt-7 flex flex-wrap gap-2.5">
            <LinkButton href="/sign-up" tone="primary">
              {t("signUp")}
            </LinkButton>
            <LinkButton href="/sign-in">{t("signIn")}</LinkButton>
          </div>
          <p className="mt-3.5 text-sm text-soft">{t("startNote")}</p>
        </div>
        <figure className="mx-auto w-full max-w-130 max-md:-order-1">
          <GazeDial
            cioGaze={-0.6}
            ctoGaze={0.57}
            ghosts={{ cioGaze: -0.78, ctoGaze: 0.7 }}
            title={t("dial.title")}
            desc={t("dial.desc")}
            labels={{
              cio: t("dial.cio"),
              cto: t("dial.cto"),
              inward: t("dial.inward"),
              outward: t("dial.outward"),
              distance: t("dial.distance"),
            }}
          />
          <figcaption className="mx-auto mt-3 max-w-[46ch] text-center text-sm text-soft">
            {t("dial.caption")}
          </figcaption>
        </figure>
      </div>
      <Assessments />
      <ExampleProfile />
      <AnonymityPromise />
    </SiteFrame>
  );
}
