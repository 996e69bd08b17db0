import { html } from "lit";
import type { AppRole } from "../../graph/types.ts";
import { checkField, radioField, textArea, textField } from "../../kit/fields.ts";
import { isChecked, textOf } from "../../kit/form-data.ts";
import type { FormPanelOptions } from "../../kit/form-panel.ts";

const MEMBERS: Readonly<Record<string, AppRole["allowedMemberTypes"]>> = {
  users: ["User"],
  applications: ["Application"],
  both: ["User", "Application"],
};

function membersOf(role: AppRole | undefined): string {
  const types = role?.allowedMemberTypes ?? ["User"];
  if (types.length === 2) return "both";
  return types[0] === "Application" ? "applications" : "users";
}

function read(data: FormData, id: string): AppRole {
  return {
    id,
    displayName: textOf(data, "role-name"),
    allowedMemberTypes: MEMBERS[textOf(data, "role-members")] ?? ["User"],
    value: textOf(data, "role-value"),
    description: textOf(data, "role-description"),
    isEnabled: isChecked(data, "role-enabled"),
  };
}

/** @param role the one to edit; a new one without */
export function roleForm(role: AppRole | undefined, save: (role: AppRole) => Promise<string>): FormPanelOptions {
  return {
    title: role ? "Edit app role" : "Create app role",
    submit: "Apply",
    fields: () =>
      html`${textField({ name: "role-name", label: "Display name", required: true, value: role?.displayName ?? "", placeholder: "e.g. Writers" })}
      ${radioField({
        name: "role-members",
        label: "Allowed member types",
        value: membersOf(role),
        choices: [
          { value: "users", text: "Users/Groups" },
          { value: "applications", text: "Applications" },
          { value: "both", text: "Both (Users/Groups + Applications)" },
        ],
      })}
      ${textField({
        name: "role-value",
        label: "Value",
        required: true,
        value: role?.value ?? "",
        placeholder: "e.g. Task.Write",
        hint: "What the roles claim of a token says. No spaces.",
      })}
      ${textArea({ name: "role-description", label: "Description", required: true, value: role?.description ?? "" })}
      ${checkField({ name: "role-enabled", label: "Do you want to enable this app role?", checked: role?.isEnabled ?? true })}`,
    action: (data) => save(read(data, role?.id ?? crypto.randomUUID())),
  };
}
