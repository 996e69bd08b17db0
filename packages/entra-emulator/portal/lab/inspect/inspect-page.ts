import { type TemplateResult, html, nothing } from "lit";
import type { ControlState } from "../../../src/control/contract.ts";
import { textArea } from "../../kit/fields.ts";
import { textOf } from "../../kit/form-data.ts";
import { fieldView } from "../fields.ts";
import { LabPage } from "../lab-page.ts";
import { type DecodedToken, decodeToken } from "../token/decode-token.ts";
import type { Finding } from "../token/finding.ts";
import { answerWords, findingsList } from "../token/findings-view.ts";
import { judgeToken } from "../token/judge-token.ts";
import { tokenTables } from "../token/token-tables.ts";
import { verifySignature } from "../token/verify-signature.ts";
import { expectationOf, inspectFields } from "./inspect-fields.ts";

type Result =
  | { readonly problem: string }
  | { readonly token: DecodedToken; readonly findings: readonly Finding[] }
  | undefined;

class InspectPage extends LabPage {
  #result: Result;
  /** Which look is the newest: an older one that ends later is forgotten. */
  #look = 0;

  protected override heading(): string {
    return "May my server accept this?";
  }

  async #examine(data: FormData, state: ControlState): Promise<Result> {
    const text = textOf(data, "token");
    if (!text) return undefined;
    const decoded = decodeToken(text);
    if ("problem" in decoded) return decoded;
    const { token } = decoded;
    const expected = expectationOf(data, state);
    const signature = await verifySignature(token, expected.tenantId);
    return { token, findings: judgeToken(token, { ...expected, signature }) };
  }

  async #changed(event: Event, state: ControlState): Promise<void> {
    const look = ++this.#look;
    const result = await this.#examine(new FormData(event.currentTarget as HTMLFormElement), state);
    if (look !== this.#look) return;
    this.#result = result;
    this.requestUpdate();
  }

  #answer(): string {
    if (!this.#result) return "";
    return "problem" in this.#result ? this.#result.problem : answerWords(this.#result.findings);
  }

  #details(): TemplateResult | typeof nothing {
    if (!this.#result || "problem" in this.#result) return nothing;
    const { token, findings } = this.#result;
    return html`<h2>What your server must check</h2>
      ${findingsList(findings)}
      <h2>What the token says</h2>
      ${tokenTables(token)}`;
  }

  protected override view(state: ControlState): TemplateResult {
    const changed = (event: Event) => void this.#changed(event, state);
    return html`<p>
        Paste a token. It is read in this page and sent nowhere; it is gone when you leave. Only the tenant's public
        keys are fetched, to verify the signature here.
      </p>
      <form @input=${changed} @submit=${(event: SubmitEvent) => event.preventDefault()}>
        ${textArea({ name: "token", label: "Token", hint: "With or without “Bearer” in front." })}
        <fieldset>
          <legend>Your server</legend>
          <div class="lab-fields">${inspectFields(state).map(fieldView)}</div>
        </fieldset>
      </form>
      <p class="lab-answer" role="status">${this.#answer()}</p>
      ${this.#details()}`;
  }
}
customElements.define("lab-inspect", InspectPage);
