import { type FormFrame, form, problemLine } from "./form.ts";
import { html } from "./html.ts";
import type { Page } from "./layout.ts";

const cancel = html`<button type="submit" name="step" value="cancel" formnovalidate>Cancel</button>`;

/** Step 1: the user name. */
export function userNamePage(frame: FormFrame, app: string, userName: string, problem?: string): Page {
  const describedBy = problem === undefined ? "" : "problem";
  return {
    id: "sign-in",
    title: "Sign in",
    body: form(
      frame,
      html`<p>to continue to <strong>${app}</strong></p>
        ${problemLine(problem)}<label for="login">Email or user name</label>
        <input
          type="text"
          id="login"
          name="login"
          value="${userName}"
          autocomplete="username"
          spellcheck="false"
          autocapitalize="none"
          required
          autofocus
          aria-describedby="${describedBy}"
        />
        <div class="actions">
          <button class="main" type="submit" name="step" value="username">Next</button>${cancel}
        </div> `,
    ),
  };
}

/** Step 2: the password. The user name is fixed here; another one is a step back. */
export function passwordPage(frame: FormFrame, userName: string, problem?: string): Page {
  const describedBy = problem === undefined ? "" : "problem";
  return {
    id: "password",
    title: "Enter password",
    body: form(
      frame,
      html`<p>${userName}</p>
        ${problemLine(problem)}<input type="hidden" name="login" value="${userName}" />
        <label for="passwd">Password</label>
        <input
          type="password"
          id="passwd"
          name="passwd"
          autocomplete="current-password"
          required
          autofocus
          aria-describedby="${describedBy}"
        />
        <div class="actions">
          <button class="main" type="submit" name="step" value="password">Sign in</button>
          <button type="submit" name="step" value="other" formnovalidate>Use another account</button>${cancel}
        </div> `,
    ),
  };
}

export interface AccountChoice {
  readonly userId: string;
  readonly displayName: string;
  readonly signInName: string;
}

export function pickAccountPage(frame: FormFrame, app: string, accounts: readonly AccountChoice[]): Page {
  const rows = accounts.map(
    ({ userId, displayName, signInName }) =>
      html`<button class="row" type="submit" name="account" value="${userId}">
        ${displayName}<small>${signInName}</small>
      </button> `,
  );
  return {
    id: "pick-account",
    title: "Pick an account",
    body: form(
      frame,
      html`<p>to continue to <strong>${app}</strong></p>
        ${rows}<button class="row" type="submit" name="step" value="other">Use another account</button>
        <div class="actions">${cancel}</div> `,
    ),
  };
}
