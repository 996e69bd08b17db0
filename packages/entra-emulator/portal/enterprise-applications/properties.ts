import { type TemplateResult, html } from "lit";
import { patch, remove } from "../graph/graph.ts";
import type { ServicePrincipal } from "../graph/types.ts";
import { button, submitButton } from "../kit/button.ts";
import { essentials } from "../kit/essentials.ts";
import { radioField } from "../kit/fields.ts";
import { textOf } from "../kit/form-data.ts";
import { PrincipalPage, type WithPrincipal } from "./principal-page.ts";

const YES_NO = ["Yes", "No"].map((value) => ({ value, text: value }));

class Properties extends PrincipalPage {
  protected override readonly blade = "Properties";

  async #save({ id }: ServicePrincipal, event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    await this.act(async () => {
      await patch(`/servicePrincipals/${id}`, {
        accountEnabled: textOf(data, "enabled") === "Yes",
        appRoleAssignmentRequired: textOf(data, "assignment") === "Yes",
      });
      return "The properties were saved";
    });
  }

  #delete({ id, displayName }: ServicePrincipal): void {
    const question = {
      title: "Delete enterprise application",
      text: `Do you want to delete ${displayName} from this directory? Nobody can sign in to it then.`,
      submit: "Delete",
      action: async () => {
        await remove(`/servicePrincipals/${id}`);
        return `${displayName} was deleted`;
      },
    };
    void this.confirmAndLeave(question, "/enterprise-applications");
  }

  protected override view({ principal }: WithPrincipal): TemplateResult {
    return html`<div class="commands">${button("Delete", () => this.#delete(principal))}</div>
      ${essentials([
        { name: "Name", value: principal.displayName },
        { name: "Application ID", value: principal.appId, copy: true },
        { name: "Object ID", value: principal.id, copy: true },
      ])}
      <form @submit=${(event: SubmitEvent) => void this.#save(principal, event)}>
        ${radioField({
          name: "enabled",
          label: "Enabled for users to sign-in?",
          value: principal.accountEnabled ? "Yes" : "No",
          choices: YES_NO,
          hint: "No: nobody gets a token of it or for it (AADSTS7000112).",
        })}
        ${radioField({
          name: "assignment",
          label: "Assignment required?",
          value: principal.appRoleAssignmentRequired ? "Yes" : "No",
          choices: YES_NO,
          hint: "Yes: users and applications must be assigned before they get in (AADSTS50105). No: everybody in the directory does.",
        })}
        <div class="actions">${submitButton("Save")}</div>
      </form>`;
  }
}
customElements.define("portal-principal-properties", Properties);
