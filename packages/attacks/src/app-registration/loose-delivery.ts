import type { Lab } from "../lab.ts";
import { ada } from "../people.ts";
import { asAClientSendsIt } from "./redirects.ts";
import type { RegisteredApp } from "./scenes/app.ts";
import { signIn } from "./tokens.ts";

/** Ada signs in through a link whose answer goes where a loose redirect URI allows. @returns where her code arrived */
export async function codeGoesTo(lab: Lab, it: RegisteredApp, uri: string): Promise<string | undefined> {
  if (!it.entra) return undefined;
  const redirectUri = asAClientSendsIt(uri);
  const request = { clientId: it.clientId, redirectUri, scope: "openid profile", user: ada };
  const { delivered, at } = await signIn(lab, it.entra, request);
  return delivered["code"] === undefined ? undefined : at;
}
