import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Lab, WireAnswer } from "../lab.ts";

/** What a person is sent to, and who they are. */
export interface SignIn {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly user: { readonly signInName: string; readonly password: string };
  /** Contoso's id unless said. */
  readonly tenant?: string;
  readonly responseType?: "code" | "token";
  /** What the token has to say, e.g. as a claims challenge demands it; JSON. */
  readonly claims?: string;
}

export interface SignedIn {
  /** What arrived at the redirect URI, from its query or fragment. */
  readonly delivered: Readonly<Record<string, string>>;
  /** Where it arrived: scheme, host and path. */
  readonly at: string;
  /** Why nothing arrived, as the tenant's page says. */
  readonly problem?: string;
  /** The pages the person saw. */
  readonly pages: readonly string[];
}

function authorizeUrl(entra: Entra, request: SignIn): string {
  const { clientId, redirectUri, scope, tenant, responseType = "code", claims } = request;
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: responseType,
    redirect_uri: redirectUri,
    scope,
    state: "workshop",
    nonce: "workshop",
    response_mode: responseType === "code" ? "query" : "fragment",
    ...(claims && { claims }),
  });
  return `${entra.origin}/${tenant ?? contoso.id}/oauth2/v2.0/authorize?${query.toString()}`;
}

/** A person signs in and accepts whatever is asked, in a browser of their own. */
export async function signIn(lab: Lab, entra: Entra, request: SignIn): Promise<SignedIn> {
  const { user } = request;
  const person = { userName: user.signInName, password: user.password };
  const { landedOn, error, pages } = await lab.newBrowser(entra).signIn(authorizeUrl(entra, request), person);
  const url = new URL(landedOn);
  const delivered = Object.fromEntries(new URLSearchParams(url.search || url.hash.slice(1)));
  const away = url.origin !== entra.origin;
  const problem = error ?? (away ? delivered["error_description"] : undefined);
  return {
    delivered: away ? delivered : {},
    at: `${url.origin}${url.pathname}`,
    pages,
    ...(problem && { problem: aadstsOf(problem) }),
  };
}

/** "AADSTS50011", or the text when it has no number. */
export function aadstsOf(text: string): string {
  return /AADSTS\d+/.exec(text)?.[0] ?? text.slice(0, 60);
}

/** A request to the token endpoint of a tenant. */
export function askForToken(
  lab: Lab,
  authorityHost: string,
  tenantId: string,
  form: Readonly<Record<string, string>>,
): Promise<WireAnswer> {
  return lab.request(`${authorityHost}/${tenantId}/oauth2/v2.0/token`, { method: "POST", form });
}

/** What the refusal is called: "AADSTS7000215", or the OAuth error. */
export function refusalOf({ json }: WireAnswer): string {
  return aadstsOf(String(json["error_description"] ?? json["error"] ?? "no answer"));
}

/** The claims of a token. Nobody checks the signature here: the question is what the tenant says. */
export function claimsOf({ json }: WireAnswer): Readonly<Record<string, unknown>> {
  const [, payload = ""] = String(json["access_token"] ?? "").split(".");
  try {
    return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Record<string, unknown>;
  } catch {
    return {};
  }
}
