import { firstResource, resolveScopes } from "../directory/scopes.ts";
import { EntraError } from "../errors/entra-error.ts";
import { secondFactorPage } from "../pages/second-factor-page.ts";
import type { Strength } from "../state/model.ts";
import { NO_CLAIMS } from "../tokens/claims-request.ts";
import { demands } from "../tokens/strength.ts";
import { accountFrame } from "./account-frame.ts";
import type { Admission, Outcome } from "./model.ts";

function open({ emulator, interaction, tenantId, session, user }: Admission) {
  const { directory } = emulator;
  const { client, scopes, claims = NO_CLAIMS } = interaction;
  const requested = resolveScopes(directory, tenantId, scopes);
  const all = requested.resources.length > 0 ? requested.resources : [firstResource(directory, tenantId, requested)];
  const resources = all.map(({ resource }) => resource.appId);
  return demands(emulator, { client: client.appId, user, sid: session.sid, resources, claims });
}

function showed({ session, account }: Admission): boolean {
  return session.accounts.some(
    ({ userId, secondFactorAt }) => userId === account.userId && secondFactorAt !== undefined,
  );
}

/**
 * A rule, or the claims of the request, want more than a password: a page where the person proves it, once a session
 * (Learn, concept-conditional-access-grant).
 */
export function askSecondFactor(admission: Admission): Outcome | undefined {
  const [first] = open(admission);
  if (!first || showed(admission)) return undefined;
  const error = new EntraError(first.aadsts, {}, { claims: first.challenge });
  if (admission.interaction.prompt === "none") return { kind: "refused", error };
  const { client } = admission.interaction;
  const page = secondFactorPage(accountFrame(admission), client.displayName, admission.user.signInName);
  return { kind: "page", page, aadsts: error.aadsts };
}

/** What the session has shown, and the contexts that were asked for on top of it. */
export function shownStrength(admission: Admission): Strength | undefined {
  if (!showed(admission)) return undefined;
  const contexts = open(admission).flatMap(({ context }) => context ?? []);
  return { secondFactor: true, contexts: [...new Set(contexts)] };
}
