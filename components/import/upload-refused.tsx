"use client";
import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";

type Refused = Readonly<{ key: string; params: Record<string, string | number> }>;

/** Why a file was not taken, what to do, and where it is when it was here before. */
export function UploadRefused({ org, refused }: { org: string; refused: Refused }) {
  const t = useTranslations("imports");
  const errors = useTranslations("errors");
  const { key, params } = refused;
  const reason = `files.${params.reason}`;
  const known = key === "import-file" && t.has(reason) ? t(reason, params) : null;
  const words = errors.has(key) ? errors(key, params) : errors("internal");
  return (
    <Notice
      tone="error"
      title={t("upload.refused")}
      action={
        params.importId ? (
          <LinkButton size="sm" href={`/${org}/imports/${params.importId}`}>
            {t("upload.open")}
          </LinkButton>
        ) : undefined
      }
    >
      {known ?? words}
    </Notice>
  );
}
