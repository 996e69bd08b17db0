import { type AccountInfo, type ConfidentialClientApplication, CryptoProvider } from "@azure/msal-node";
import { newSecret } from "./secrets.ts";

/** The least that the tools need; MSAL adds `openid profile offline_access`. */
export const GRAPH_SCOPES = ["User.Read"];

/** What has to be remembered until Entra answers. */
export interface StartedSignIn {
  readonly url: string;
  readonly state: string;
  readonly codeVerifier: string;
  readonly nonce: string;
}

/** What Entra gave: the person, and a token that Graph takes. */
export interface FinishedSignIn {
  readonly account: AccountInfo;
  readonly graphToken: string;
}

/** The authorization code flow with Entra, in which this server is the client. */
export function createEntraSignIn(client: ConfidentialClientApplication, redirectUri: string) {
  const crypto = new CryptoProvider();
  return {
    async start(): Promise<StartedSignIn> {
      const [state, nonce] = [newSecret(), newSecret()];
      const { verifier: codeVerifier, challenge: codeChallenge } = await crypto.generatePkceCodes();
      const url = await client.getAuthCodeUrl({
        scopes: GRAPH_SCOPES,
        redirectUri,
        state,
        nonce,
        codeChallenge,
        codeChallengeMethod: "S256",
        responseMode: "query",
        prompt: "select_account",
      });
      return { url, state, codeVerifier, nonce };
    },
    /** @throws AuthError of MSAL */
    async finish(
      code: string,
      { codeVerifier, nonce }: Pick<StartedSignIn, "codeVerifier" | "nonce">,
    ): Promise<FinishedSignIn> {
      const answer = await client.acquireTokenByCode({ code, codeVerifier, nonce, redirectUri, scopes: GRAPH_SCOPES });
      if (!answer.account) throw new Error("Entra's answer named no account.");
      return { account: answer.account, graphToken: answer.accessToken };
    },
  };
}
export type EntraSignIn = ReturnType<typeof createEntraSignIn>;
