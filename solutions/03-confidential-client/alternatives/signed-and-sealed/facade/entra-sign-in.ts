import { type AccountInfo, type ConfidentialClientApplication, CryptoProvider } from "@azure/msal-node";
import { GRAPH_SCOPES } from "../tools/graph-access.ts";
import { newSecret } from "./secrets.ts";

export interface StartedSignIn {
  readonly url: string;
  readonly state: string;
  readonly codeVerifier: string;
  readonly nonce: string;
}

/** Who signed in, with all that Entra gave for them. */
export type SignedIn = AccountInfo & { readonly cache: string };

/** The authorization code flow with Entra; every sign-in has an MSAL client, and so a cache, of its own. */
export function createEntraSignIn(newClient: () => ConfidentialClientApplication, redirectUri: string) {
  const crypto = new CryptoProvider();
  return {
    async start(): Promise<StartedSignIn> {
      const [state, nonce] = [newSecret(), newSecret()];
      const { verifier: codeVerifier, challenge: codeChallenge } = await crypto.generatePkceCodes();
      const url = await newClient().getAuthCodeUrl({
        scopes: GRAPH_SCOPES,
        redirectUri,
        state,
        nonce,
        codeChallenge,
        codeChallengeMethod: "S256",
        prompt: "login",
      });
      return { url, state, codeVerifier, nonce };
    },
    /** @throws AuthError of MSAL */
    async finish(
      code: string,
      { codeVerifier, nonce }: Pick<StartedSignIn, "codeVerifier" | "nonce">,
    ): Promise<SignedIn> {
      const client = newClient();
      const request = { code, codeVerifier, nonce, redirectUri, scopes: GRAPH_SCOPES };
      const { account } = await client.acquireTokenByCode(request);
      if (!account) throw new Error("Entra's answer named no account.");
      return { ...account, cache: client.getTokenCache().serialize() };
    },
  };
}
export type EntraSignIn = ReturnType<typeof createEntraSignIn>;
