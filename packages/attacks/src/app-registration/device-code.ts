import type { Lab } from "../lab.ts";
import type { RegisteredApp } from "./scenes/app.ts";
import { askForToken, refusalOf } from "./tokens.ts";

/** A device code, and what the token endpoint says before anybody has entered it (RFC 8628 §3.5). */
export interface DeviceCode {
  readonly userCode: string;
  readonly verificationUri: string;
  /** The app may use it: the tenant waits for the user. */
  readonly waiting: boolean;
  readonly refusal: string;
  /** Asks for the token. @returns the HTTP status */
  ask(): Promise<number>;
}

/** Asks for a device code without a secret, as anybody can who knows the client id. */
export async function deviceCodeFor(
  lab: Lab,
  { clientId, authorityHost, tenantId }: RegisteredApp,
): Promise<DeviceCode> {
  const url = `${authorityHost}/${tenantId}/oauth2/v2.0/devicecode`;
  const code = await lab.request(url, { method: "POST", form: { client_id: clientId, scope: "openid profile" } });
  const { device_code = "", user_code = "", verification_uri = "" } = code.json as Record<string, string>;
  const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
  const ask = () => askForToken(lab, authorityHost, tenantId, { grant_type, client_id: clientId, device_code });
  const first = code.status === 200 ? await ask() : code;
  return {
    userCode: user_code,
    verificationUri: verification_uri,
    waiting: first.json["error"] === "authorization_pending",
    refusal: refusalOf(first),
    ask: async () => (await ask()).status,
  };
}
