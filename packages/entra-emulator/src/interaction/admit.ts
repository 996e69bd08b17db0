import { type ConsentItem, consentItems, missingConsent, recordConsent } from "../directory/consent.ts";
import type { User } from "../directory/model.ts";
import { readScopes } from "../directory/scopes.ts";
import { EntraError } from "../errors/entra-error.ts";
import { consentPage, needAdminApprovalPage } from "../pages/consent-page.ts";
import { deviceConfirmPage } from "../pages/device-pages.ts";
import type { Account, Session } from "../state/model.ts";
import type { Outcome } from "./model.ts";
import type { Visit } from "./sign-in.ts";

/** What the person said on the page that was posted, once that page is known to be ours. */
export interface Said {
  readonly confirmed: boolean;
  readonly accepted: boolean;
}

export const NOTHING_SAID: Said = { confirmed: false, accepted: false };

interface Admission extends Visit {
  readonly said: Said;
  readonly tenantId: string;
  readonly account: Account;
  readonly user: User;
}

function formFrame({ interaction, browser, account }: Admission) {
  const { action, hidden, binding } = interaction;
  return { action, hidden: { ...hidden, account: account.userId, flow: browser.pageToken(binding, account.userId) } };
}

/** @throws EntraError 50020, 50057, 50105 */
function requireMember({ emulator, interaction }: Visit, tenantId: string, account: Account): User {
  const { directory } = emulator;
  const { client } = interaction;
  const user = directory.userIn(tenantId, account);
  const signInName = directory.user(account)?.signInName;
  if (!user)
    throw new EntraError(50020, {
      user: signInName,
      tenant: directory.tenant(tenantId)?.displayName,
      client: client.displayName,
    });
  if (!user.accountEnabled) throw new EntraError(50057);
  const groups = directory.groupsOf(tenantId, user.id).map(({ id }) => id);
  const guarded = directory.servicePrincipal(tenantId, client.appId)?.appRoleAssignmentRequired;
  if (guarded && !directory.isAssigned(tenantId, client, [user.id, ...groups])) {
    throw new EntraError(50105, { user: signInName, client: client.displayName });
  }
  return user;
}

function adminOnly(items: readonly ConsentItem[]): ConsentItem[] {
  return items
    .map(({ resource, names }) => ({
      resource,
      names: names.filter((name) =>
        resource.api.oauth2PermissionScopes.some(({ value, type }) => value === name && type === "Admin"),
      ),
    }))
    .filter(({ names }) => names.length > 0);
}

function needsAdmin(admission: Admission, items: readonly ConsentItem[]): Outcome | undefined {
  const { client } = admission.interaction;
  if (admission.user.isGlobalAdministrator || items.length === 0) return undefined;
  const lines = items.flatMap(({ resource, names }) => names.map((name) => `${resource.displayName}: ${name}`));
  const error = new EntraError(90094, { scope: lines.join(", "), client: client.displayName });
  const again = admission.interaction.action;
  const page = needAdminApprovalPage(client.displayName, [`${error.code}: ${error.message}`, ...lines], again);
  return { kind: "page", page, aadsts: error.aadsts };
}

/** Consent: nothing to ask, a page, or the person's answer to it. Undefined: go on. */
function consent(admission: Admission): Outcome | undefined {
  const { emulator, interaction, tenantId, user, form, said } = admission;
  const { directory, store } = emulator;
  const asked = { tenantId, client: interaction.client, userId: user.id };
  const forced = interaction.prompt === "consent";
  const requested = readScopes(directory, tenantId, interaction.client, interaction.scopes);
  const items = consentItems(store.state, asked, directory, requested, forced);
  const missing = missingConsent(store.state, asked, items);
  const [first] = missing;
  if (first && interaction.prompt === "none") {
    const details = {
      client: interaction.client.displayName,
      scope: first.names[0],
      resource: first.resource.displayName,
    };
    return { kind: "refused", error: new EntraError(65001, details, { error: "consent_required" }) };
  }
  if (!first && (!forced || said.accepted)) return undefined;
  const refusal = needsAdmin(admission, adminOnly(missing));
  if (refusal) return refusal;
  if (said.accepted) {
    recordConsent(store.state, asked, items, user.isGlobalAdministrator === true && form.has("everybody"));
    directory.installServicePrincipal(tenantId, interaction.client.appId);
    return undefined;
  }
  const details = {
    app: interaction.client.displayName,
    userName: user.signInName,
    items,
    mayConsentForAll: user.isGlobalAdministrator === true,
  };
  return { kind: "page", page: consentPage(formFrame(admission), details) };
}

function confirmation(admission: Admission): Outcome | undefined {
  const { interaction, said, user } = admission;
  if (!interaction.confirms || said.confirmed) return undefined;
  return {
    kind: "page",
    page: deviceConfirmPage(formFrame(admission), interaction.client.displayName, user.signInName),
  };
}

/** An authenticated person: may they come in, and did they agree? In this order: membership, confirmation, consent. */
export function admit(visit: Visit, account: Account, session: Session, said: Said = NOTHING_SAID): Outcome {
  const tenantId = visit.interaction.endpoint.tenantId ?? account.tenantId;
  try {
    const user = requireMember(visit, tenantId, account);
    const admission = { ...visit, tenantId, account, user, said };
    const stop = confirmation(admission) ?? consent(admission);
    if (stop) return stop;
    const authTime = session.accounts.find(({ userId }) => userId === account.userId)?.signedInAt ?? session.usedAt;
    const home = { tenantId: account.tenantId, userId: account.userId };
    return { kind: "signed-in", signedIn: { tenantId, account: home, user, sid: session.sid, authTime } };
  } catch (error) {
    if (error instanceof EntraError) return { kind: "error-page", error };
    throw error;
  }
}
