import type { ConfidentialClientApplication } from "@azure/msal-node";
import { toTrouble } from "../entra-trouble.ts";
import { logError } from "../log.ts";
import { GRAPH_SCOPES } from "../tools/graph-access.ts";
import { UserNeededError } from "../trouble.ts";
import type { SignedIn } from "./entra-sign-in.ts";
import type { SealedFiles } from "./sealed-files.ts";
import type { TokenStore } from "./token-store.ts";

interface Wish {
  readonly claims?: string | undefined;
  readonly anew?: boolean;
}

/** The file is opened while it is used, by one at a time: a refresh token that was replaced must not come back. */
export function createSealedTokenStore(newClient: () => ConfidentialClientApplication, files: SealedFiles): TokenStore {
  const turns = new Map<string, Promise<unknown>>();

  function inTurn<T>(grantId: string, act: () => Promise<T>): Promise<T> {
    const turn = (turns.get(grantId) ?? Promise.resolve()).then(act);
    turns.set(
      grantId,
      turn.catch(() => undefined),
    );
    return turn;
  }

  const open = async (grantId: string): Promise<SignedIn> => JSON.parse(await files.read(grantId)) as SignedIn;

  async function acquire(grantId: string, { claims, anew = false }: Wish): Promise<string> {
    const { cache, ...account } = await open(grantId);
    const client = newClient();
    client.getTokenCache().deserialize(cache);
    const request = { account, scopes: GRAPH_SCOPES, forceRefresh: anew, ...(claims && { claims }) };
    const answer = await client.acquireTokenSilent(request).catch((error: unknown) => {
      throw toTrouble(error);
    });
    const cached = client.getTokenCache().serialize();
    await files.write(grantId, JSON.stringify({ ...(answer.account ?? account), cache: cached }));
    return answer.accessToken;
  }

  const quietly = (event: string, work: Promise<unknown>): void =>
    void work.catch((error: unknown) => logError(event, error));

  return {
    save: (grantId, signedIn) =>
      quietly(
        "sign-in-not-kept",
        inTurn(grantId, () => files.write(grantId, JSON.stringify(signedIn))),
      ),
    async accessToken(grantId, wish = {}) {
      if (!turns.has(grantId)) throw new UserNeededError();
      return inTurn(grantId, () => acquire(grantId, wish));
    },
    rolesOf: (grantId) => inTurn(grantId, async () => (await open(grantId)).idTokenClaims?.roles ?? []),
    remove(grantId) {
      quietly(
        "sign-in-not-removed",
        inTurn(grantId, () => files.remove(grantId)),
      );
      turns.delete(grantId);
    },
  };
}
