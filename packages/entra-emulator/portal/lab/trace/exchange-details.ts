import { type TemplateResult, html, nothing } from "lit";
import type { Exchange } from "../../../src/recorder/exchange.ts";
import type { TokenSight } from "../../../src/recorder/token-sight.ts";
import { table } from "../../kit/table.ts";
import type { Names } from "../names.ts";
import { ruleLink } from "../token/rule-link.ts";
import { tokenTables } from "../token/token-tables.ts";
import { AADSTS_WORDS, aadstsLink } from "./aadsts-words.ts";
import type { Arrow } from "./arrows.ts";

type Pair = readonly [name: string, value: unknown];

function pairs(caption: string, values: Readonly<Record<string, unknown>>): TemplateResult | typeof nothing {
  const rows: readonly Pair[] = Object.entries(values);
  if (rows.length === 0) return nothing;
  const text = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  return html`<h3>${caption}</h3>
    ${table<Pair>({
      caption,
      columns: [
        { name: "Name", cell: ([name]) => html`<code>${name}</code>` },
        { name: "Value", cell: ([, value]) => html`<code class="lab-value">${text(value)}</code>` },
      ],
      rows,
      empty: "",
    })}`;
}

/** What the answer says by itself; Entra's own page knows every number. */
function aadstsView({ aadsts, body }: Exchange): TemplateResult | typeof nothing {
  if (!aadsts) return nothing;
  const words = AADSTS_WORDS[aadsts];
  const said = (body as { error_description?: unknown } | undefined)?.error_description;
  return html`<div class="card">
    <h3>AADSTS${aadsts}</h3>
    ${typeof said === "string" ? html`<p class="lab-value">${said.split(/\s+Trace ID:/)[0]}</p>` : nothing}
    ${
      words
        ? html`<p><strong>Why:</strong> ${words.why}</p>
            <p><strong>What helps:</strong> ${words.mend}</p>`
        : nothing
    }
    <p>${ruleLink({ title: "Microsoft’s page about this number", url: aadstsLink(aadsts) })}</p>
  </div>`;
}

const PLACE: Readonly<Record<TokenSight["where"], string>> = {
  "answer.access_token": "Access token in the answer",
  "answer.id_token": "ID token in the answer",
  "request.authorization": "Token in the Authorization header",
  "request.assertion": "Assertion (on-behalf-of)",
  "request.client_assertion": "Client assertion",
};

function tokenView(sight: TokenSight): TemplateResult {
  const { where, verdict, reason, validated } = sight;
  const checked = validated.includes("signature")
    ? "The signature was verified."
    : "Nobody verified the signature here.";
  return html`<section>
    <h3>${PLACE[where]}: ${verdict}</h3>
    <p>${reason ?? nothing} ${verdict === "issued" ? "It was made here; whoever gets it must check it." : checked}</p>
    ${tokenTables(sight, { of: PLACE[where], validated: verdict === "issued" ? undefined : validated })}
  </section>`;
}

/** Everything about one exchange; secrets were masked before it was recorded. */
export function exchangeDetails({ exchange, from, to }: Arrow, names: Names): TemplateResult {
  const { method, path, query, form, status, selected, body, clientId, user, tokens, rules } = exchange;
  return html`<p><code class="lab-value">${method} ${path}</code></p>
    <p class="soft">
      ${from} →
      ${to}${clientId ? html`; client ${names.client(clientId)}` : nothing}${
        user ? html`; user ${names.user(user)}` : nothing
      };
      ${exchange.time}
    </p>
    ${aadstsView(exchange)} ${pairs("Query", query)} ${pairs("Form", form)}
    ${pairs(`Answer ${status || "(none)"}`, { status, ...selected })} ${tokens.map(tokenView)}
    ${
      rules.length > 0
        ? html`<h3>Rules</h3>
            <ul>
              ${rules.map((rule) => html`<li>${ruleLink(rule)}</li>`)}
            </ul>`
        : nothing
    }
    ${
      body === undefined
        ? nothing
        : html`<h3>Body</h3>
            <pre tabindex="0" role="region" aria-label="Body"><code>${JSON.stringify(body, undefined, 2)}</code></pre>`
    }`;
}
