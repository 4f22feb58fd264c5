"use client";
import { useTranslations } from "next-intl";
import { Select } from "../ui/select";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { type MappingDraft, ROLES, type Role, withRole } from "./mapping-model";

type Props = Readonly<{
  header: readonly string[];
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}>;

/** One line a column of the file, and what it holds. */
export function ColumnRoles({ header, draft, onChange }: Props) {
  const t = useTranslations("imports.mapping");
  const offered = ROLES.filter((role) => role !== "value" || draft.layout === "long");
  const label = (role: Role) =>
    role === "item" && draft.layout === "long" ? t("roles.itemName") : t(`roles.${role}`);
  return (
    <div className="max-w-160">
      <h3 className="mb-2">{t("columns")}</h3>
      <Table
        caption={t("columns")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("column")}</ColumnHeader>
            <ColumnHeader>{t("role")}</ColumnHeader>
          </>
        }
      >
        {header.map((name) => (
          <tr key={name}>
            <RowHeader className="max-w-80 wrap-anywhere">
              <bdi>{name}</bdi>
            </RowHeader>
            <Cell>
              <Select
                aria-label={t("roleOf", { column: name })}
                value={draft.roles[name] ?? "ignore"}
                // Reason: the list offers roles only.
                onChange={(event) => onChange(withRole(draft, name, event.target.value as Role))}
              >
                {offered.map((role) => (
                  <option key={role} value={role}>
                    {label(role)}
                  </option>
                ))}
              </Select>
            </Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}
