"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

type Props = Readonly<{
  org: string;
  instrument: Readonly<{ id: string; name: string; isOwn: boolean }>;
}>;

/** Makes a draft that says what an instrument says, and leads to it. */
export function ForkInstrument({ org, instrument }: Props) {
  const t = useTranslations("instruments.fork");
  const router = useRouter();
  const kind = instrument.isOwn ? "next" : "copy";
  return (
    <FormDialog
      tone="primary"
      label={t(`${kind}.label`)}
      title={t(`${kind}.title`)}
      description={t(`${kind}.body`)}
      submitLabel={t("submit")}
      call={(form) =>
        trpc.instruments.fork.mutate({
          org,
          instrument: instrument.id,
          name: String(form.get("name")),
        })
      }
      // Typed routes know literal paths only.
      onDone={({ id }) => router.push(`/${org}/instruments/drafts/${id}` as Route)}
    >
      {(errors) => (
        <TextField
          name="name"
          label={t("name")}
          defaultValue={instrument.isOwn ? instrument.name : ""}
          error={errors.name}
        />
      )}
    </FormDialog>
  );
}
