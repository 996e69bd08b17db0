import { createHash } from "node:crypto";
import { hiddenInputs } from "./form.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./layout.ts";

const SUBMIT = "document.forms[0].submit()";

/** The page's only script, named by its hash in the content security policy. */
export const SUBMIT_HASH = `'sha256-${createHash("sha256").update(SUBMIT).digest("base64")}'`;

/** Not in the template below: the policy names its exact bytes, and a formatter rearranges markup. */
const SCRIPT: Html = { markup: `<script>${SUBMIT}</script>` };

/** OAuth 2.0 Form Post Response Mode: a form that sends itself, or that a person sends where scripts are off. */
export function formPostPage(redirectUri: string, fields: Readonly<Record<string, string>>): Page {
  return {
    id: "form-post",
    title: "Working…",
    body: html`<form method="post" action="${redirectUri}">
        ${hiddenInputs(fields)}
        <p>Going back to the application.</p>
        <div class="actions"><button class="main" type="submit">Continue</button></div>
      </form>
      ${SCRIPT}`,
  };
}
