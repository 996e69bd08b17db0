import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { contoso } from "@workshop/entra-emulator/seed";
import { askForToken, claimsOf, refusalOf, signIn } from "../tokens.ts";
import { registeredApp } from "./app.ts";

/** The scope that exercise 1 asks for, and exercise 3 checks. */
export const SCOPE = "mcp.read";
export const ROLE = "Notes.Admin";

const REDIRECT = "http://localhost:53128";

/**
 * Ada's MCP client, an app that Contoso knows, asks for a token for the remote server. In a real tenant nobody signs
 * in: `claims` and `refusal` are empty.
 * @throws ControlFailed noAppIdUri
 */
export function apiToken(lab: Lab) {
  return lab.once("a token for the remote server", async () => {
    const it = await registeredApp(lab, "remote");
    const [uri] = it.app.identifierUris;
    if (!uri) throw new ControlFailed("noAppIdUri");
    if (!it.entra) return { ...it, uri, claims: {}, refusal: "" };
    const { appId: clientId } = contoso.apps.mcpClient;
    const scope = `${uri}/${SCOPE}`;
    const signedIn = await signIn(lab, it.entra, { clientId, redirectUri: REDIRECT, scope, user: ada });
    const { code } = signedIn.delivered;
    if (!code) return { ...it, uri, claims: {}, refusal: signedIn.problem ?? "no code" };
    const form = { grant_type: "authorization_code", client_id: clientId, redirect_uri: REDIRECT, scope, code };
    const answer = await askForToken(lab, it.authorityHost, it.tenantId, form);
    return { ...it, uri, claims: claimsOf(answer), refusal: answer.status === 200 ? "" : refusalOf(answer) };
  });
}
