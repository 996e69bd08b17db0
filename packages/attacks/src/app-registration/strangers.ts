import type { Lab } from "../lab.ts";
import { eve } from "../people.ts";
import { usableRedirect } from "./redirects.ts";
import type { RegisteredApp } from "./scenes/app.ts";
import { signIn } from "./tokens.ts";

/** Eve of Fabrikam, whom nobody here knows, signs in at `/organizations`. @returns whether a code came back */
export async function eveSignsIn(lab: Lab, { entra, app, clientId }: RegisteredApp): Promise<boolean> {
  const redirectUri = usableRedirect(app);
  if (!entra || !redirectUri) return false;
  const request = { clientId, redirectUri, scope: "openid profile", user: eve, tenant: "organizations" };
  const { delivered } = await signIn(lab, entra, request);
  return delivered["code"] !== undefined;
}
