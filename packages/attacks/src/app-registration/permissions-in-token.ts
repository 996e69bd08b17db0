import type { Lab } from "../lab.ts";
import { ada } from "../people.ts";
import { usableRedirect } from "./redirects.ts";
import type { RegisteredApp } from "./scenes/app.ts";
import { askForToken, claimsOf, signIn } from "./tokens.ts";

/** Ada signs in to a public client for Graph's `.default` and accepts. @returns the permissions in her token, if she got one */
export async function permissionsInToken(lab: Lab, it: RegisteredApp): Promise<string | undefined> {
  const redirectUri = usableRedirect(it.app);
  if (!it.entra || !redirectUri) return undefined;
  const scope = "https://graph.microsoft.com/.default";
  const { delivered } = await signIn(lab, it.entra, { clientId: it.clientId, redirectUri, scope, user: ada });
  const form = { grant_type: "authorization_code", client_id: it.clientId, redirect_uri: redirectUri, scope };
  const answer = await askForToken(lab, it.authorityHost, it.tenantId, { ...form, code: delivered["code"] ?? "" });
  const { scp } = claimsOf(answer);
  return typeof scp === "string" ? scp : undefined;
}
