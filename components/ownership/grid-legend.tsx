import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Kbd } from "@/components/ui/kbd";
import { type Labels, shownLetter } from "@/server/domain/ownership/labels";
import { LETTERS } from "@/server/domain/ownership/letters";

const KEYS = [
  ["letters", null],
  ["clear", "Delete"],
  ["details", "Enter"],
  ["range", "Shift ↑ ↓ ← →"],
  ["undo", "Ctrl Z"],
  ["clipboard", "Ctrl C  Ctrl V"],
  ["edges", "Home End"],
] as const;

/** What the letters mean, and the keys that type them. */
export function GridLegend({ labels, canEdit }: { labels: Labels; canEdit: boolean }) {
  const t = useTranslations("ownership");
  const shown = LETTERS.map((letter) => shownLetter(letter, labels));
  return (
    <div className="mt-3 grid gap-2 text-sm text-soft">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {LETTERS.map((letter) => (
          <li key={letter}>
            <b className="text-ink">{shownLetter(letter, labels)}</b>{" "}
            {t(`letters.${labels}.${letter}`)}
          </li>
        ))}
      </ul>
      {canEdit ? (
        <Disclosure summary={t("keys.title")} className="max-sm:hidden">
          <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
            {KEYS.map(([name, key]) => (
              <div key={name} className="contents">
                <dt>
                  <Kbd>{key ?? shown.join(" ")}</Kbd>
                </dt>
                <dd>{t(`keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </div>
  );
}
