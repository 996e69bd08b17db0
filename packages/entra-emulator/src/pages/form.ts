import { type Html, html } from "./html.ts";

/** What a form of an interaction always carries. */
export interface FormFrame {
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
}

export function hiddenInputs(fields: Readonly<Record<string, string>>): Html[] {
  return Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `);
}

export function form({ action, hidden }: FormFrame, content: Html): Html {
  return html`<form method="post" action="${action}">${hiddenInputs(hidden)}${content}</form>`;
}

export function problemLine(problem: string | undefined): Html | undefined {
  return problem === undefined ? undefined : html`<p class="problem" id="problem" role="alert">${problem}</p> `;
}
