import { type AccountInfo, type ConfidentialClientApplication, CryptoProvider } from "@azure/msal-node";
import { GRAPH_SCOPES } from "../tools/graph-access.ts";
import { UnavailableError } from "../trouble.ts";
import { newSecret } from "./secrets.ts";

/** What has to be remembered until Entra answers. */
export interface StartedSignIn {
  readonly url: string;
  readonly state: string;
  readonly codeVerifier: string;
  readonly nonce: string;
}

/** The authorization code flow with Entra, in which this server is the client. */
export function createEntraSignIn(client: ConfidentialClientApplication, redirectUri: string) {
  const crypto = new CryptoProvider();
  return {
    /** @throws UnavailableError: MSAL asks Entra where its pages are */
    async start(): Promise<StartedSignIn> {
      const [state, nonce] = [newSecret(), newSecret()];
      const { verifier: codeVerifier, challenge: codeChallenge } = await crypto.generatePkceCodes();
      const request = {
        scopes: GRAPH_SCOPES,
        redirectUri,
        state,
        nonce,
        codeChallenge,
        codeChallengeMethod: "S256",
        responseMode: "query" as const,
        prompt: "select_account",
      };
      const url = await client.getAuthCodeUrl(request).catch((cause: unknown) => {
        throw new UnavailableError("Entra cannot be asked.", { cause });
      });
      return { url, state, codeVerifier, nonce };
    },
    /** @throws AuthError of MSAL */
    async finish(
      code: string,
      { codeVerifier, nonce }: Pick<StartedSignIn, "codeVerifier" | "nonce">,
    ): Promise<AccountInfo> {
      const { account } = await client.acquireTokenByCode({
        code,
        codeVerifier,
        nonce,
        redirectUri,
        scopes: GRAPH_SCOPES,
      });
      if (!account) throw new Error("Entra's answer named no account.");
      return account;
    },
  };
}
export type EntraSignIn = ReturnType<typeof createEntraSignIn>;
