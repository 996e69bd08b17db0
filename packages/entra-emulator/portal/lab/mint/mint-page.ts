import { type TemplateResult, html, nothing } from "lit";
import type { ControlState, HostileRecipeInfo, MintRequest, MintedToken } from "../../../src/control/contract.ts";
import { submitButton } from "../../kit/button.ts";
import { selectField } from "../../kit/fields.ts";
import { textOf } from "../../kit/form-data.ts";
import { control } from "../control.ts";
import { apiChoices, appChoices, userChoices } from "../directory-names.ts";
import { type Field, fieldView, valuesOf } from "../fields.ts";
import { LabPage } from "../lab-page.ts";
import { mintedView } from "./minted-view.ts";

const SERVER = "http://localhost:3001/mcp";

function mintFields(state: ControlState): readonly Field[] {
  const any = (text: string) => ({ value: "", text });
  return [
    { type: "select", name: "resource", label: "API that it is shown to", choices: apiChoices(state) },
    { type: "select", name: "client", label: "Client", choices: [any("Any client"), ...appChoices(state)] },
    { type: "select", name: "user", label: "User", choices: [any("Any user"), ...userChoices(state)] },
  ];
}

class MintPage extends LabPage {
  #recipe = "";
  #server = SERVER;
  #minted: MintedToken | undefined;

  protected override heading(): string {
    return "Hostile tokens";
  }

  #chosen({ hostileTokens }: ControlState): HostileRecipeInfo | undefined {
    return hostileTokens.find(({ name }) => name === this.#recipe) ?? hostileTokens[0];
  }

  async #mint(event: SubmitEvent, state: ControlState): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const recipe = textOf(data, "recipe");
    await this.act(async () => {
      this.#minted = await control.mint({ recipe, ...valuesOf(mintFields(state), data) } as MintRequest);
      this.#server = textOf(data, "server") || SERVER;
      return `Token made: ${recipe}.`;
    });
    if (this.#minted?.recipe === recipe) this.querySelector<HTMLElement>("#minted")?.focus();
  }

  #recipes(state: ControlState): TemplateResult {
    const chosen = this.#chosen(state);
    return selectField({
      name: "recipe",
      label: "Recipe",
      hint: chosen?.what ?? "",
      choices: state.hostileTokens.map(({ name }) => ({ value: name, text: name })),
      value: chosen?.name ?? "",
      onChange: (value) => {
        this.#recipe = value;
        this.requestUpdate();
      },
    });
  }

  protected override view(state: ControlState): TemplateResult {
    const minted = this.#minted;
    const recipe = state.hostileTokens.find(({ name }) => name === minted?.recipe);
    const server: Field = { type: "text", name: "server", label: "Address of your MCP server", value: SERVER };
    return html`<p>
        Tokens that a server must refuse, each for one reason, and a genuine one as the control. Show them to your own
        server, and to nobody else's.
      </p>
      <form @submit=${(event: SubmitEvent) => void this.#mint(event, state)}>
        ${this.#recipes(state)}
        <div class="lab-fields">${[...mintFields(state), server].map(fieldView)}</div>
        <div class="actions">${submitButton("Make the token")}</div>
      </form>
      ${minted && recipe ? mintedView(minted, recipe, this.#server) : nothing}`;
  }
}
customElements.define("lab-mint", MintPage);
