import type { FormFrame } from "../pages/form.ts";
import type { Admission } from "./model.ts";

/** The form of a page that a known person answers: its token is bound to the account, too. */
export function accountFrame({ interaction, browser, account }: Admission): FormFrame {
  const { action, hidden, binding } = interaction;
  return { action, hidden: { ...hidden, account: account.userId, flow: browser.pageToken(binding, account.userId) } };
}
