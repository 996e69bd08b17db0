import type { Lab } from "../lab.ts";
import { ada } from "../people.ts";
import type { GraphApplication } from "./graph-objects.ts";
import { usableRedirect } from "./redirects.ts";
import type { RegisteredApp } from "./scenes/app.ts";
import { signIn } from "./tokens.ts";

/** Which tokens the registration hands out in the address; "" for none. */
export function implicitTokens({ web: { implicitGrantSettings } }: GraphApplication): string {
  const { enableAccessTokenIssuance, enableIdTokenIssuance } = implicitGrantSettings;
  return [enableAccessTokenIssuance && "access tokens", enableIdTokenIssuance && "ID tokens"]
    .filter(Boolean)
    .join(", ");
}

/** Ada follows a link with response_type=token. @returns whether an access token stood in the address */
export async function tokenInAddress(lab: Lab, { entra, app, clientId }: RegisteredApp): Promise<boolean> {
  const redirectUri = usableRedirect(app);
  if (!entra || !redirectUri) return false;
  const scope = "openid https://graph.microsoft.com/User.Read";
  const { delivered } = await signIn(lab, entra, { clientId, redirectUri, scope, user: ada, responseType: "token" });
  return delivered["access_token"] !== undefined;
}
