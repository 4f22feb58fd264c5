import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Badge } from "../ui/badge";
import type { RaterData } from "./rating-data";

/** Where one is in a form about somebody, and what the step asks. */
export function FormHeader(props: {
  heading: RefObject<HTMLHeadingElement | null>;
  data: RaterData;
  step: string;
  quality: RaterData["words"]["qualities"][number] | undefined;
  place: Readonly<{ step: number; of: number }>;
  title: string;
}) {
  const t = useTranslations("ratings.form");
  const { data, quality } = props;
  return (
    <header className="mb-8">
      <p className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        {quality && props.place.of > 1
          ? t("stepOf", { ...props.place, name: data.subject })
          : t("of", { name: data.subject })}
        {quality && data.words.isDraft ? (
          <Badge look="dashed">{t("draft", { version: data.words.version })}</Badge>
        ) : null}
      </p>
      <h1 ref={props.heading} tabIndex={-1} className="outline-none">
        {props.title}
      </h1>
      {quality ? (
        <p className="mt-2 text-md text-soft">
          {quality.definition}{" "}
          {data.words.window ? t("window", { window: data.words.window }) : null}
        </p>
      ) : null}
    </header>
  );
}
