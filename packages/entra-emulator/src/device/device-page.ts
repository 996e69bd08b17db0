import Router, { type Request, type Response } from "router";
import { requireClient, requireTenant } from "../client/require-client.ts";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { contextOf } from "../http/exchange-context.ts";
import { openBrowser, type Browser } from "../interaction/browser.ts";
import type { Interaction, Outcome } from "../interaction/model.ts";
import { userAgreement } from "../interaction/user-agreement.ts";
import { advance } from "../interaction/sign-in.ts";
import { deviceCodePage, deviceDonePage } from "../pages/device-pages.ts";
import { errorPage } from "../pages/error-page.ts";
import { sendPage } from "../pages/send-page.ts";
import type { DeviceRecord } from "../state/model.ts";
import { sha256 } from "../state/secret-hash.ts";
import { normalizeUserCode } from "./user-code.ts";

const PATH = "/devicelogin";

function findPending({ store, clock }: Emulator, userCode: string): DeviceRecord | undefined {
  const hash = sha256(userCode);
  return Object.values(store.state.deviceCodes).find(
    (record) => record.userCodeHash === hash && record.status === "pending" && record.expiresAt > clock(),
  );
}

function askForCode(emulator: Emulator, res: Response, browser: Browser, problem?: EntraError): void {
  if (problem) contextOf(res).notes.aadsts = problem.aadsts;
  const frame = { action: PATH, hidden: { flow: browser.pageToken(PATH) } };
  sendPage(emulator, res, deviceCodePage(frame, problem && `${problem.code}: ${problem.message}`));
}

/** Always the account and the app: a code from a stranger must not ride on a silent sign-on. */
function interactionOf({ directory }: Emulator, record: DeviceRecord, userCode: string): Interaction {
  const endpoint = requireTenant(directory, record.tenantAlias);
  const client = requireClient(directory, endpoint, record.clientAppId);
  return {
    endpoint,
    client,
    scopes: record.scopes,
    prompt: "select_account",
    loginHint: undefined,
    domainHint: undefined,
    tryAgain: PATH,
    action: PATH,
    hidden: { user_code: userCode },
    binding: `${PATH} ${userCode}`,
    confirms: true,
    agreement: userAgreement,
  };
}

function approve(record: DeviceRecord, outcome: Outcome & { kind: "signed-in" }): void {
  const { tenantId, user, account, sid, authTime, strength } = outcome.signedIn;
  record.status = "approved";
  record.delegation = {
    tenantId,
    clientAppId: record.clientAppId,
    platform: null,
    userId: user.id,
    home: account,
    scopes: record.scopes,
    sid,
    authTime,
    ...(strength && { strength }),
  };
}

async function settle(
  emulator: Emulator,
  res: Response,
  record: DeviceRecord,
  interaction: Interaction,
  outcome: Outcome,
): Promise<void> {
  const { trace, notes } = contextOf(res);
  if (outcome.kind === "page") {
    if (outcome.aadsts !== undefined) notes.aadsts = outcome.aadsts;
    return sendPage(emulator, res, outcome.page);
  }
  if (outcome.kind === "error-page") {
    notes.aadsts = outcome.error.aadsts;
    return sendPage(emulator, res, errorPage(outcome.error, trace, PATH), { status: 400 });
  }
  if (outcome.kind === "signed-in") {
    notes.user = outcome.signedIn.user.id;
    approve(record, outcome);
  } else {
    notes.aadsts = outcome.error.aadsts;
    record.status = "declined";
  }
  await emulator.store.saved();
  return sendPage(emulator, res, deviceDonePage(interaction.client.displayName, outcome.kind === "signed-in"));
}

async function post(emulator: Emulator, req: Request, res: Response): Promise<void> {
  const { form, notes } = contextOf(res);
  const browser = openBrowser(emulator, req, res);
  const userCode = normalizeUserCode(form.get("user_code") ?? "");
  const starts = form.get("step") === "start";
  if (starts && !browser.isOurPage(form.get("flow"), PATH)) return askForCode(emulator, res, browser);
  const record = findPending(emulator, userCode);
  if (!record) return askForCode(emulator, res, browser, new EntraError(70018));
  notes.clientId = record.clientAppId;
  const interaction = interactionOf(emulator, record, userCode);
  const outcome = advance({ emulator, interaction, browser, form });
  await emulator.store.saved();
  return settle(emulator, res, record, interaction, outcome);
}

/** The page where a person enters a device code, and the sign-in that follows it. */
export function devicePageRoutes(emulator: Emulator): Router.Router {
  const router = Router();
  router.get(PATH, (req, res) => askForCode(emulator, res, openBrowser(emulator, req, res)));
  router.post(PATH, (req, res) => post(emulator, req, res));
  return router;
}
