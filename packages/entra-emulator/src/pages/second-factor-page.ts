import { type FormFrame, form } from "./form.ts";
import { html } from "./html.ts";
import type { Page } from "./layout.ts";

/** The second factor: a request that a person would approve on the phone. */
export function secondFactorPage(frame: FormFrame, app: string, userName: string): Page {
  return {
    id: "second-factor",
    title: "Prove that it is you",
    body: form(
      frame,
      html`<p>${userName}</p>
        <p>
          Your organization wants more than a password before <strong>${app}</strong> may go on. On the real service you
          would now approve the sign-in on your phone.
        </p>
        <div class="actions">
          <button class="main" type="submit" name="step" value="approve">It is me</button>
          <button type="submit" name="step" value="cancel" formnovalidate>Cancel</button>
        </div> `,
    ),
  };
}
