import { type TemplateResult, html, nothing } from "lit";
import { type Column, table } from "../../kit/table.ts";
import { CLAIM_WORDS, type ClaimWords, HEADER_WORDS, UNKNOWN_CLAIM } from "./claim-words.ts";
import type { DecodedToken, Part } from "./decode-token.ts";
import { shown } from "./finding.ts";

const TIMES = new Set(["iat", "nbf", "exp", "auth_time"]);

function readable(name: string, value: unknown): TemplateResult {
  const date = TIMES.has(name) && typeof value === "number" ? new Date(value * 1000) : undefined;
  const when = date && !Number.isNaN(date.getTime()) ? html`<br /><span class="soft">${date.toISOString()}</span>` : "";
  return html`<code class="lab-value">${shown(value)}</code>${when}`;
}

/** Told apart by sign and by word: colour alone says nothing to many people (WCAG 1.4.1). */
function standing(validated: boolean): TemplateResult {
  return validated
    ? html`<span class="lab-sign good"><span aria-hidden="true">✔</span> Validated</span>`
    : html`<span class="lab-sign"><span aria-hidden="true">○</span> Present only</span>`;
}

interface PartOptions {
  readonly caption: string;
  readonly words: Readonly<Record<string, ClaimWords>>;
  readonly validated: readonly string[] | undefined;
}

type Entry = readonly [name: string, value: unknown];

function meaning({ words }: PartOptions, name: string): TemplateResult {
  const { means, check } = Object.hasOwn(words, name) ? (words[name] ?? UNKNOWN_CLAIM) : UNKNOWN_CLAIM;
  return html`<span class="lab-meaning">${means}${check ? html` <strong>Check:</strong> ${check}` : nothing}</span>`;
}

function partTable(part: Part, options: PartOptions): TemplateResult {
  const { caption, validated } = options;
  const here: Column<Entry> = {
    name: "In this exchange",
    cell: ([name]) => standing(validated?.includes(name) ?? false),
  };
  const columns: readonly Column<Entry>[] = [
    { name: "Name", cell: ([name]) => html`<code>${name}</code>` },
    ...(validated ? [here] : []),
    { name: "Value", cell: ([name, value]) => readable(name, value) },
    { name: "What it says", cell: ([name]) => meaning(options, name) },
  ];
  return html`<h3>${caption}</h3>
    ${table<Entry>({ caption, columns, rows: Object.entries(part), empty: "Nothing to read." })}`;
}

interface TokenTablesOptions {
  /** Which token, where there are several on a page. */
  readonly of?: string;
  /** Names that the receiver checked; absent: nobody received it. */
  readonly validated?: readonly string[] | undefined;
}

/** Header and claims, with what each says and which check it needs. */
export function tokenTables(
  { header, claims }: Pick<DecodedToken, "header" | "claims">,
  { of, validated }: TokenTablesOptions = {},
): TemplateResult {
  const caption = (part: string) => (of ? `${part}: ${of}` : part);
  return html`${partTable(claims, { caption: caption("Claims"), words: CLAIM_WORDS, validated })}
  ${partTable(header, { caption: caption("Header"), words: HEADER_WORDS, validated })}`;
}
