import { isConsumers } from "../admission/audience.ts";
import { requirePassword } from "../admission/password.ts";
import type { User } from "../directory/model.ts";
import { EntraError } from "../errors/entra-error.ts";
import type { Params } from "../http/params.ts";
import type { FormFrame } from "../pages/form.ts";
import type { Page } from "../pages/layout.ts";
import { passwordPage, pickAccountPage, userNamePage } from "../pages/sign-in-pages.ts";
import type { Account } from "../state/model.ts";
import { admit } from "./admit.ts";
import type { Outcome, Visit } from "./model.ts";

interface KnownAccount {
  readonly account: Account & { readonly signedInAt: number };
  readonly user: User;
}

function frame({ interaction, browser }: Visit): FormFrame {
  const { action, hidden, binding } = interaction;
  return { action, hidden: { ...hidden, flow: browser.pageToken(binding, "") } };
}

function show(page: Page, aadsts?: number): Outcome {
  return { kind: "page", page, ...(aadsts !== undefined && { aadsts }) };
}

function askUserName(visit: Visit, userName: string, problem?: EntraError): Outcome {
  return show(
    userNamePage(
      frame(visit),
      visit.interaction.client.displayName,
      userName,
      problem && `${problem.code}: ${problem.message}`,
    ),
    problem?.aadsts,
  );
}

function askPassword(visit: Visit, userName: string, problem?: EntraError): Outcome {
  return show(passwordPage(frame(visit), userName, problem && `${problem.code}: ${problem.message}`), problem?.aadsts);
}

/** Accounts of this browser that the tenant knows, and that the request means (`domain_hint`). */
function knownAccounts({ emulator, interaction, browser }: Visit): KnownAccount[] {
  const { directory } = emulator;
  const { tenantId, alias } = interaction.endpoint;
  const meant = directory.tenant(interaction.domainHint ?? "")?.id;
  const accounts = isConsumers(alias) ? [] : (browser.session?.accounts ?? []);
  const fitting = accounts.filter((account) => meant === undefined || account.tenantId === meant);
  return fitting.flatMap((account) => {
    const user = directory.userIn(tenantId ?? account.tenantId, account);
    return user ? [{ account, user }] : [];
  });
}

function pick(visit: Visit, accounts: readonly KnownAccount[]): Outcome {
  const choices = accounts.map(({ account, user }) => ({
    userId: account.userId,
    displayName: user.displayName,
    signInName: user.signInName,
  }));
  return show(pickAccountPage(frame(visit), visit.interaction.client.displayName, choices));
}

function checkUserName(visit: Visit, userName: string): Outcome {
  if (!userName) return askUserName(visit, "", new EntraError(90100, { name: "login" }));
  const found = visit.emulator.directory.accountByName(userName);
  if (!found) return askUserName(visit, userName, new EntraError(50034, { user: userName }));
  // Everybody here has a work account.
  if (isConsumers(visit.interaction.endpoint.alias))
    return askUserName(visit, userName, new EntraError(500208, { user: userName }));
  return askPassword(visit, userName);
}

function checkPassword(visit: Visit, userName: string): Outcome {
  try {
    const { account } = requirePassword(visit.emulator, userName, visit.form.get("passwd") ?? "");
    return admit(visit, account, visit.browser.signIn(account));
  } catch (error) {
    if (error instanceof EntraError) return askPassword(visit, userName, error);
    throw error;
  }
}

/** `prompt=none`: an answer without a page, or the reason why there is none. */
function silently(visit: Visit, accounts: readonly KnownAccount[], hinted: KnownAccount | undefined): Outcome {
  const { session } = visit.browser;
  if (!session) return { kind: "refused", error: new EntraError(50058) };
  const chosen = visit.interaction.loginHint === undefined && accounts.length === 1 ? accounts[0] : hinted;
  if (!chosen) return { kind: "refused", error: new EntraError(16000) };
  const outcome = admit(visit, chosen.account, session);
  return outcome.kind === "error-page" ? { kind: "refused", error: outcome.error } : outcome;
}

/** The first request: silent sign-on, a picker, a password or a user name, as prompt, hint and session say. */
function begin(visit: Visit): Outcome {
  const { prompt, loginHint } = visit.interaction;
  const accounts = knownAccounts(visit);
  const hinted = accounts.find(({ user }) => user.signInName.toLowerCase() === loginHint?.toLowerCase());
  if (prompt === "none") return silently(visit, accounts, hinted);
  if (prompt === "select_account" && accounts.length > 0) return pick(visit, accounts);
  if (prompt !== "login" && prompt !== "select_account") {
    const chosen = loginHint === undefined && accounts.length === 1 ? accounts[0] : hinted;
    const { session } = visit.browser;
    if (chosen && session) return admit(visit, chosen.account, session);
    if (accounts.length > 1 && loginHint === undefined) return pick(visit, accounts);
  }
  return loginHint === undefined ? askUserName(visit, "") : checkUserName(visit, loginHint);
}

function picked(visit: Visit): Outcome {
  const { session } = visit.browser;
  const account = session?.accounts.find(({ userId }) => userId === visit.form.get("account"));
  return account && session ? admit(visit, account, session) : askUserName(visit, "");
}

function readStep(form: Params): string | undefined {
  if (form.has("decision")) return "consent";
  return form.get("step") ?? (form.has("account") ? "pick" : undefined);
}

/** Takes an interaction one step further. */
export function advance(visit: Visit): Outcome {
  const { form, interaction, browser } = visit;
  const step = readStep(form);
  const isOurs = (account: string) => browser.isOurPage(form.get("flow"), interaction.binding, account);
  const account = form.get("account") ?? "";
  const decides = step === "consent" || step === "confirm" || step === "approve";
  if (step === "cancel" && (isOurs("") || isOurs(account)))
    return { kind: "refused", error: new EntraError(65004), subcode: "cancel" };
  // A page of another browser, of another request, or of the time before a restart: show this one from its start.
  if (step === undefined || !isOurs(decides ? account : "")) return begin(visit);
  if (step === "username") return checkUserName(visit, (form.get("login") ?? "").trim());
  if (step === "password") return checkPassword(visit, form.get("login") ?? "");
  if (step === "pick") return picked(visit);
  if (decides) return decided(visit, account);
  return askUserName(visit, "");
}

/** Consent, confirmation and second factor: the page's token is bound to the account, and the account must still be signed in. */
function decided(visit: Visit, userId: string): Outcome {
  const { session } = visit.browser;
  const account = session?.accounts.find((candidate) => candidate.userId === userId);
  if (!session || !account) return begin(visit);
  const decision = visit.form.get("decision");
  if (visit.form.get("step") === "approve") account.secondFactorAt = visit.emulator.clock();
  if (decision === "decline") return { kind: "refused", error: new EntraError(65004) };
  // The consent page comes after the confirmation only.
  return admit(visit, account, session, { confirmed: true, accepted: decision === "accept" });
}
