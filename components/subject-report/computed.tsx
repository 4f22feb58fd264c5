import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";

/** How the figures above come about, in the paragraphs that are about them. */
export function Computed({ of }: { of: readonly string[] }) {
  const t = useTranslations("reports.computed");
  const common = useTranslations("common");
  return (
    <Disclosure className="mt-4" summary={common("computed")}>
      <div className="grid max-w-[70ch] gap-2">
        {of.map((part) => (
          <p key={part}>{t(part)}</p>
        ))}
      </div>
    </Disclosure>
  );
}
