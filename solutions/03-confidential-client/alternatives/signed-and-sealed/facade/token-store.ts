import { AuthError, type AccountInfo, type ConfidentialClientApplication } from "@azure/msal-node";
import { isUserNeeded } from "@workshop/auth";
import { logError } from "../log.ts";
import { UnavailableError, UserNeededError } from "../trouble.ts";
import { GRAPH_SCOPES, type SignedIn } from "./entra-sign-in.ts";
import type { SealedFiles } from "./sealed-files.ts";

interface Wish {
  readonly claims?: string | undefined;
  readonly anew?: boolean;
}

/** Entra's tokens, one sealed file for each sign-in. */
export interface TokenStore {
  save(grantId: string, signedIn: SignedIn): void;
  /** @throws UserNeededError, UnavailableError */
  accessToken(grantId: string, wish?: Wish): Promise<string>;
  remove(grantId: string): void;
}

function toTrouble(error: unknown): unknown {
  if (isUserNeeded(error)) return new UserNeededError((error as { claims?: string }).claims || undefined);
  return error instanceof AuthError ? new UnavailableError("Entra gave no token.", { cause: error }) : error;
}

/** The file is opened while it is used, by one at a time: a refresh token that was replaced must not come back. */
export function createTokenStore(newClient: () => ConfidentialClientApplication, files: SealedFiles): TokenStore {
  const turns = new Map<string, Promise<unknown>>();

  function inTurn<T>(grantId: string, act: () => Promise<T>): Promise<T> {
    const turn = (turns.get(grantId) ?? Promise.resolve()).then(act);
    turns.set(
      grantId,
      turn.catch(() => undefined),
    );
    return turn;
  }

  async function acquire(grantId: string, { claims, anew = false }: Wish): Promise<string> {
    const { cache, ...account } = JSON.parse(await files.read(grantId)) as AccountInfo & { cache: string };
    const client = newClient();
    client.getTokenCache().deserialize(cache);
    const request = { account, scopes: GRAPH_SCOPES, forceRefresh: anew, ...(claims && { claims }) };
    const answer = await client.acquireTokenSilent(request).catch((error: unknown) => {
      throw toTrouble(error);
    });
    await files.write(grantId, JSON.stringify({ ...account, cache: client.getTokenCache().serialize() }));
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
    remove(grantId) {
      quietly(
        "sign-in-not-removed",
        inTurn(grantId, () => files.remove(grantId)),
      );
      turns.delete(grantId);
    },
  };
}
