import { type Refusal, refuse } from "./rule.ts";

// `<your-client-id>`, `{tenant}`, `[id]`, `Enter_the_Tenant_Info_Here` (Microsoft's quickstarts), `YOUR_CLIENT_ID`,
// `client-id-here`, `xxxxxxxx-…`, `${AZURE_CLIENT_ID}` that nobody expanded, the GUID of zeros.
const PLACEHOLDERS = [
  /^[<{[].*[>}\]]$/,
  /^\$\{.*\}$|^%.*%$/,
  /^enter[ _-]/i,
  /^(insert|replace)[ _-]|[ _-]here$/i,
  /(^|[/ _-])your[ _-]/i,
  /x{8}/i,
  /^(placeholder|changeme|change[ _-]me|todo|tbd)$/i,
  /^[0-]{36}$/,
];

/** Straight quotation marks, and those that word processors make of them. */
const QUOTED = /^["'`\u2018\u2019\u201c\u201d]|["'`\u2018\u2019\u201c\u201d]$/;

/** Mistakes that any variable can have, whatever it means: white space, quotes, and a sample's placeholder. */
export function findTypingMistake(text: string): Refusal | undefined {
  if (text !== text.trim()) {
    return refuse("has white space around its value", "Remove the spaces or the line break before and after it.");
  }
  if (QUOTED.test(text)) {
    return refuse(
      "has quotation marks around its value",
      "Remove them: an env file or MCP host passes them on as part of the value.",
    );
  }
  if (PLACEHOLDERS.some((placeholder) => placeholder.test(text))) {
    return refuse("still holds the placeholder of a sample", "Replace it with your own value.");
  }
  return undefined;
}
