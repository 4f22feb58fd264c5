"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ROLES, Role, VIEWER_SCOPES, ViewerScope } from "@/server/domain/permission";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { RadioGroup } from "../ui/radio-group";

/** Another role for a member; a viewer's scope is asked for with it. */
export function RoleForm(props: {
  org: string;
  member: string;
  version: number;
  role: Role;
  viewerScope: ViewerScope | null;
}) {
  const t = useTranslations("members");
  const { org, member, version } = props;
  const [role, setRole] = useState<string>(props.role);
  return (
    <FormCard
      submitLabel={t("page.saveRole")}
      doneMessage={t("page.roleSaved")}
      call={(form) =>
        trpc.members.setRole.mutate({
          org,
          member,
          version,
          role: Role.parse(form.get("role")),
          viewerScope: ViewerScope.nullable().parse(form.get("viewerScope")),
        })
      }
    >
      {(errors) => (
        <>
          <RadioGroup
            name="role"
            legend={t("page.role")}
            error={errors.role}
            value={role}
            onValueChange={setRole}
            options={ROLES.map((one) => ({
              value: one,
              label: t(`role.${one}`),
              help: t(`roleHelp.${one}`),
            }))}
          />
          {role === "viewer" ? (
            <RadioGroup
              name="viewerScope"
              legend={t("scopeLabel")}
              error={errors.viewerScope}
              defaultValue={props.viewerScope ?? "granted"}
              options={VIEWER_SCOPES.map((one) => ({ value: one, label: t(`scopeOption.${one}`) }))}
            />
          ) : null}
        </>
      )}
    </FormCard>
  );
}
