import { createHash, randomBytes } from "node:crypto";
import type { Entra } from "@workshop/entra-emulator";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { contoso } from "@workshop/entra-emulator/seed";
import { request } from "undici";
import type { Program } from "./program.ts";

const REDIRECT = "http://localhost:53129/callback";
const { ada } = contoso.users;

async function post(url: string, type: string, body: string): Promise<Record<string, string>> {
  const answer = await request(url, { method: "POST", headers: { "content-type": type }, body });
  return (await answer.body.json()) as Record<string, string>;
}

/** An access token of the façade: a client registers, Ada agrees and signs in. @throws Error when none came */
export async function facadeToken(entra: Entra, { url }: Pick<Program, "url">): Promise<string> {
  const { origin } = new URL(url);
  const registration = { redirect_uris: [REDIRECT], token_endpoint_auth_method: "none" };
  const client = await post(`${origin}/register`, "application/json", JSON.stringify(registration));
  const client_id = client["client_id"] ?? "";
  const code_verifier = randomBytes(32).toString("base64url");
  const asked = new URLSearchParams({
    client_id,
    redirect_uri: REDIRECT,
    response_type: "code",
    scope: "mcp.read",
    code_challenge: createHash("sha256").update(code_verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  const browser = createBrowser({ caCertificate: entra.caCertificate });
  const { body } = await browser.open(`${origin}/authorize?${asked.toString()}`);
  const csrf_token = /name="csrf_token" value="([^"]+)"/.exec(body)?.[1] ?? "";
  const consent = { url: `${origin}/consent`, form: { csrf_token, decision: "allow" } };
  const { landedOn } = await browser.signIn(consent, { userName: ada.signInName, password: ada.password });
  const code = new URL(landedOn).searchParams.get("code") ?? "";
  const fields = { grant_type: "authorization_code", client_id, redirect_uri: REDIRECT, code, code_verifier };
  const type = "application/x-www-form-urlencoded";
  const { access_token } = await post(`${origin}/token`, type, new URLSearchParams(fields).toString());
  if (!access_token) throw new Error(`The façade gave no token; the sign-in ended at ${landedOn.split("?")[0]}.`);
  return access_token;
}
