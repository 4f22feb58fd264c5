import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";

type Comment = Readonly<{
  question: number;
  place: number;
  raterGroup: string | null;
  body: string;
}>;

/** What raters wrote, question by question in no order; a group is named only where it is large enough. */
export function Comments(props: {
  questions: readonly string[];
  comments: readonly Comment[];
  threshold: number;
}) {
  const t = useTranslations("reports");
  if (props.comments.length === 0) {
    return (
      <EmptyState title={t("comments.none")}>
        {t("comments.noneBody", { threshold: props.threshold })}
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-6">
      {props.questions.map((question, index) => {
        const own = props.comments.filter((one) => one.question === index + 1);
        return own.length === 0 ? null : (
          <div key={question}>
            <h3 className="mb-2 text-base">{question}</h3>
            <ul className="grid gap-2.5">
              {own.map(({ place, raterGroup, body }) => (
                <li key={place} className="border-line border-l-2 pl-3">
                  <p className="wrap-anywhere whitespace-pre-line">{body}</p>
                  {raterGroup ? (
                    <p className="text-soft text-xs">{t(`group.${raterGroup}`)}</p>
                  ) : null}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
