"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { INVITATION_DAYS } from "@/server/domain/invitation";
import { Role, VIEWER_SCOPES, ViewerScope } from "@/server/domain/permission";
import { FormCard } from "../form-card";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { Checkbox } from "../ui/checkbox";
import { FieldError } from "../ui/field";
import { RadioGroup } from "../ui/radio-group";
import { TextField } from "../ui/text-field";
import { type MadeInvitation, NewLink } from "./new-link";

/** The terms of an invitation; its link is shown once it is made. */
export function InviteForm(props: { org: string; roles: readonly Role[]; hasMail: boolean }) {
  const t = useTranslations("invitations");
  const m = useTranslations("members");
  const [role, setRole] = useState<string>("member");
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const { org } = props;
  if (made) return <NewLink made={made} onAgain={() => setMade(null)} />;
  return (
    <FormCard
      submitLabel={t("create")}
      call={(form) => trpc.invitations.create.mutate({ org, ...termsIn(form) })}
      onDone={setMade}
    >
      {(errors) => (
        <>
          <TextField
            name="email"
            type="email"
            label={t("email")}
            help={t(props.hasMail ? "emailHelpMail" : "emailHelpNoMail")}
            optionalLabel={t("optional")}
            error={errors.email}
          />
          <TextField
            name="name"
            label={t("name")}
            help={t("nameHelp")}
            optionalLabel={t("optional")}
            error={errors.name}
          />
          <RadioGroup
            name="role"
            legend={t("role")}
            error={errors.role}
            value={role}
            onValueChange={setRole}
            options={props.roles.map((one) => ({
              value: one,
              label: m(`role.${one}`),
              help: m(`roleHelp.${one}`),
            }))}
          />
          {role === "viewer" ? (
            <RadioGroup
              name="viewerScope"
              legend={t("scope")}
              error={errors.viewerScope}
              defaultValue="granted"
              options={VIEWER_SCOPES.map((one) => ({ value: one, label: m(`scopeOption.${one}`) }))}
            />
          ) : null}
          <PickerField
            name="teamId"
            label={t("team")}
            help={t(role === "viewer" ? "teamHelpViewer" : "teamHelp")}
            error={errors.teamId}
            nothing={t("teamNone")}
            load={(q) => trpc.teams.options.query({ org, q })}
          />
          {role !== "viewer" ? (
            <div>
              <Checkbox name="isLead" label={t("isLead")} help={t("isLeadHelp")} />
              <FieldError>{errors.isLead}</FieldError>
            </div>
          ) : null}
          <TextField
            name="days"
            type="number"
            min={1}
            max={30}
            label={t("days")}
            help={t("daysHelp")}
            defaultValue={INVITATION_DAYS}
            error={errors.days}
            className="max-w-60"
          />
        </>
      )}
    </FormCard>
  );
}

function termsIn(form: FormData) {
  return {
    email: String(form.get("email")),
    name: String(form.get("name")),
    role: Role.parse(form.get("role")),
    viewerScope: ViewerScope.nullable().parse(form.get("viewerScope")),
    teamId: String(form.get("teamId")) || null,
    isLead: form.get("isLead") === "on",
    days: Number(form.get("days")),
  };
}
