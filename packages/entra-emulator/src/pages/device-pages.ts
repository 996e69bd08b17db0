import { type FormFrame, form, problemLine } from "./form.ts";
import { html } from "./html.ts";
import type { Page } from "./layout.ts";

export function deviceCodePage(frame: FormFrame, problem?: string): Page {
  return {
    id: "device-code",
    title: "Enter code",
    body: form(
      frame,
      html`<p>Enter the code that is shown in your app or on your device. Never enter a code that somebody sent you.</p>
        ${problemLine(problem)}<label for="user_code">Code</label>
        <input
          type="text"
          id="user_code"
          name="user_code"
          autocomplete="off"
          spellcheck="false"
          autocapitalize="characters"
          required
          autofocus
        />
        <div class="actions"><button class="main" type="submit" name="step" value="start">Next</button></div> `,
    ),
  };
}

/** AADSTS50199: the stop that makes a person look at whom they let in. */
export function deviceConfirmPage(frame: FormFrame, app: string, userName: string): Page {
  return {
    id: "device-confirm",
    title: `Are you trying to sign in to ${app}?`,
    body: form(
      frame,
      html`<p>${userName}</p>
        <p>Continue only if you started this sign-in yourself, in an app that you trust.</p>
        <div class="actions">
          <button class="main" type="submit" name="step" value="confirm">Continue</button>
          <button type="submit" name="step" value="cancel" formnovalidate>Cancel</button>
        </div> `,
    ),
  };
}

export function deviceDonePage(app: string, accepted: boolean): Page {
  return {
    id: "device-done",
    title: app,
    body: accepted
      ? html`<p>You have signed in to <strong>${app}</strong> on your device. You may now close this window.</p>`
      : html`<p>You declined the sign-in to <strong>${app}</strong>. You may now close this window.</p>`,
  };
}
