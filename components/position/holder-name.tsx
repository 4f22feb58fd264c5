import { useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";

/** Who holds or held a seat; whoever was erased has no name any more. */
export function HolderName(props: {
  org: string;
  holder: Readonly<{ personId: string; name: string | null; hasLeft: boolean }>;
  isLinked: boolean;
}) {
  const t = useTranslations("positions.card");
  const { name, personId, hasLeft } = props.holder;
  if (name === null) return <span className="text-soft">{t("erased")}</span>;
  return (
    <>
      {props.isLinked ? (
        <Anchor
          href={`/${props.org}/people/${personId}`}
          className="underline-offset-3 hover:underline"
        >
          {name}
        </Anchor>
      ) : (
        name
      )}
      {hasLeft ? <span className="font-normal text-sm text-soft"> · {t("left")}</span> : null}
    </>
  );
}
