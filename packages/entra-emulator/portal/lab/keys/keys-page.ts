import { type TemplateResult, html } from "lit";
import type { ControlState, KeyState } from "../../../src/control/contract.ts";
import { button } from "../../kit/button.ts";
import { table } from "../../kit/table.ts";
import { control } from "../control.ts";
import { LabPage } from "../lab-page.ts";
import { ruleLink } from "../token/rule-link.ts";
import { RULES } from "../token/rules.ts";

const ROLE: Readonly<Record<KeyState["role"], string>> = {
  signs: "Signs all tokens now.",
  next: "Published, and signs after the next roll.",
  old: "Signs no more; its tokens are good until it is retired.",
};

function keyTable(keys: readonly KeyState[]): TemplateResult {
  return table<KeyState>({
    caption: "Signing keys",
    columns: [
      { name: "Key id (kid)", cell: ({ kid }) => html`<code>${kid}</code>` },
      { name: "What it does", cell: ({ role }) => ROLE[role] },
    ],
    rows: keys,
    empty: "The tenant has no keys yet.",
  });
}

class KeysPage extends LabPage {
  protected override heading(): string {
    return "Signing keys";
  }

  #roll(): void {
    void this.act(async () => {
      const { keys } = await control.rollKey();
      return `Rolled. Key ${keys.find(({ role }) => role === "signs")?.kid ?? ""} signs now.`;
    });
  }

  #retire(): void {
    void this.act(async () => {
      await control.retireKeys();
      return "Old keys are published no more, and their tokens are refused.";
    });
  }

  protected override view({ keys }: ControlState): TemplateResult {
    const disabled = !keys.some(({ role }) => role === "old");
    return html`<p>
        Entra changes its keys without notice. A server that keeps the first ones for ever refuses everybody one day;
        one that fetches keys for every unknown kid can be made to fetch all day. ${ruleLink(RULES.keyRollover)}
      </p>
      ${keyTable(keys)}
      <div class="commands">
        ${button("Roll the signing key", () => this.#roll(), { appearance: "primary" })}
        ${button("Retire old keys", () => this.#retire(), { disabled })}
      </div>`;
  }
}
customElements.define("lab-keys", KeysPage);
