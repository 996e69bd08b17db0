import { requireAssigned } from "../admission/assignment.ts";
import { requirePreauthorized } from "../admission/first-party.ts";
import { requireListed } from "../admission/listed.ts";
import { type ConsentItem, consentItems, missingConsent, recordConsent } from "../directory/consent.ts";
import { type RequestedScopes, readScopes } from "../directory/scopes.ts";
import { EntraError } from "../errors/entra-error.ts";
import { consentPage } from "../pages/consent-page.ts";
import { accountFrame } from "./account-frame.ts";
import type { Admission, Outcome } from "./model.ts";
import { needAdmin } from "./need-admin.ts";

/** @throws EntraError 50105 */
function requireAllAssigned(
  { emulator, interaction, tenantId, user }: Admission,
  { resources }: RequestedScopes,
): void {
  const { directory } = emulator;
  for (const app of [interaction.client, ...resources.map(({ resource }) => resource)])
    requireAssigned(directory, tenantId, app, user.id);
}

function adminOnly(items: readonly ConsentItem[]): ConsentItem[] {
  const isAdminOnly = ({ resource }: ConsentItem, name: string) =>
    resource.api.oauth2PermissionScopes.some(({ value, type }) => value === name && type === "Admin");
  return items
    .map((item) => ({ ...item, names: item.names.filter((name) => isAdminOnly(item, name)) }))
    .filter(({ names }) => names.length > 0);
}

function consentRequired({ interaction }: Admission, { names, resource }: ConsentItem): Outcome {
  const details = { client: interaction.client.displayName, scope: names[0], resource: resource.displayName };
  return { kind: "refused", error: new EntraError(65001, details, { error: "consent_required" }) };
}

function record(admission: Admission, items: readonly ConsentItem[]): undefined {
  const { emulator, interaction, tenantId, user, form } = admission;
  const forEverybody = user.isGlobalAdministrator === true && form.has("everybody");
  const asked = { tenantId, client: interaction.client, userId: user.id };
  recordConsent(emulator.store.state, asked, items, forEverybody);
  emulator.directory.installServicePrincipal(tenantId, interaction.client.appId);
}

function ask(admission: Admission, items: readonly ConsentItem[]): Outcome {
  const { interaction, user } = admission;
  const mayConsentForAll = user.isGlobalAdministrator === true;
  const details = { app: interaction.client.displayName, userName: user.signInName, items, mayConsentForAll };
  return { kind: "page", page: consentPage(accountFrame(admission), details) };
}

/**
 * A person's own part in a sign-in: assigned where that is required, and consent. Nothing to ask, a page, or what they
 * answered on it (Learn, application-consent-experience).
 *
 * @throws EntraError 50105, 650057, 65002
 */
export function userAgreement(admission: Admission): Outcome | undefined {
  const { emulator, interaction, tenantId, user, said } = admission;
  const { directory, store } = emulator;
  const { client } = interaction;
  const requested = readScopes(directory, tenantId, client, interaction.scopes);
  requireAllAssigned(admission, requested);
  const asked = { tenantId, client, userId: user.id };
  const forced = interaction.prompt === "consent";
  requireListed(store.state, asked, requested);
  const items = consentItems(store.state, asked, directory, requested, forced);
  const missing = missingConsent(store.state, asked, items);
  requirePreauthorized(directory, client, missing);
  const [first] = missing;
  if (first && interaction.prompt === "none") return consentRequired(admission, first);
  if (!first && (!forced || said.accepted)) return undefined;
  const forAdmins = adminOnly(missing);
  if (forAdmins.length > 0 && !user.isGlobalAdministrator) return needAdmin(admission, forAdmins);
  return said.accepted ? record(admission, items) : ask(admission, items);
}
