import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { RatingForm } from "./rating-form";
import { TakeBack } from "./take-back";
import type { PlanPage, StepProps } from "./types";

/** The third part: each rater alone with the hubs; everybody else learns only who has handed in. */
export function RateStep({ place, page, home }: StepProps & { home: string }) {
  const t = useTranslations("talent.rate");
  return (
    <Section title={t("title")}>
      <div className="grid gap-5">
        <RatePart place={place} page={page} home={home} />
        {page.plan.stage === "rating" ? <HandedIn plan={page.plan} /> : null}
      </div>
    </Section>
  );
}

function RatePart({ place, page, home }: StepProps & { home: string }) {
  const t = useTranslations("talent.rate");
  const side = useTranslations("talent.side");
  const { plan, own, hubs } = page;
  if (plan.stage === "draft") {
    const toHubs = <LinkButton href={`${home}?step=hubs`}>{t("toHubs")}</LinkButton>;
    return (
      <EmptyState title={t("notOpen")} action={toHubs}>
        {t("notOpenBody")}
      </EmptyState>
    );
  }
  if (plan.stage !== "rating") {
    const toReveal = <LinkButton href={`${home}?step=reveal`}>{t("toReveal")}</LinkButton>;
    return (
      <Notice title={t("revealed")} action={toReveal}>
        {t("revealedBody")}
      </Notice>
    );
  }
  if (!own) {
    return <Notice title={t("watch")}>{t("watchBody", { cto: plan.cto, cio: plan.cio })}</Notice>;
  }
  if (own.isSubmitted) {
    return (
      <Notice tone="success" title={t("done")} action={<TakeBack place={place} />}>
        {t("doneBody")}
      </Notice>
    );
  }
  return (
    <>
      <Notice title={t("hidden")}>{t("hiddenBody", { side: side(own.side) })}</Notice>
      <RatingForm
        place={place}
        hubs={hubs.map(({ id, name, place: where }) => ({ id, name, place: where }))}
        weights={own.weights}
        ratings={own.ratings}
      />
    </>
  );
}

function HandedIn({ plan }: { plan: PlanPage["plan"] }) {
  const t = useTranslations("talent");
  const rows = [
    { side: "cto", name: plan.cto, at: plan.ctoSubmittedAt },
    { side: "cio", name: plan.cio, at: plan.cioSubmittedAt },
  ] as const;
  return (
    <div>
      <h3 className="mb-1 text-base">{t("rate.status")}</h3>
      <ul className="grid gap-1">
        {rows.map(({ side, name, at }) => (
          <li key={side}>
            {t(`side.${side}`)}: {name || t("nobody")}{" "}
            <span className="text-soft">{t(at ? "rate.handedIn" : "rate.notHandedIn")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
