import { type TemplateResult, html } from "lit";
import type { HostileRecipeInfo, MintedToken } from "../../../src/control/contract.ts";
import { copyButton } from "../../kit/copy-button.ts";
import { ruleLink } from "../token/rule-link.ts";
import { tokenTables } from "../token/token-tables.ts";
import { curlLine } from "./curl-line.ts";

const CONTROL = "genuine";

function verdict({ name, what, breaks, rule }: HostileRecipeInfo): TemplateResult {
  const sentence =
    name === CONTROL
      ? html`<strong>Your server must accept this one:</strong> a server that refuses everything proves nothing.`
      : html`<strong>Your server must answer 401 or 403.</strong> One that accepts it forgot to check:
          <strong>${breaks}</strong>.`;
  return html`<div class="card">
    <p>${what}</p>
    <p>${sentence} ${ruleLink(rule)}</p>
  </div>`;
}

function copyable(name: string, text: string): TemplateResult {
  return html`<h3>${name}</h3>
    <pre class="lab-copy" tabindex="0" role="region" aria-label=${name}><code>${text}</code></pre>
    ${copyButton(name, text)}`;
}

/** A token that was just made. It is in this page only. */
export function mintedView(minted: MintedToken, recipe: HostileRecipeInfo, server: string): TemplateResult {
  return html`<h2 id="minted" tabindex="-1">${recipe.name}</h2>
    ${verdict(recipe)} ${copyable("Token", minted.token)} ${copyable("curl line", curlLine(server, minted.token))}
    ${tokenTables(minted)}`;
}
