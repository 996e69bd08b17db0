import { setTimeout as sleep } from "node:timers/promises";
import type { AccessToken } from "@azure/identity";
import type { RedisClientOptions } from "@redis/client";
import { logError } from "@workshop/solution-03-confidential-client";
import { decodeJwt } from "jose";
import { machineCredential } from "./machine-credential.ts";

type SignIn = Extract<RedisClientOptions["credentialsProvider"], { type: "streaming-credentials-provider" }>;

const SCOPE = "https://redis.azure.com/.default";
/** Milliseconds before its end when a token is replaced: Redis wants the next one three minutes before, and a try may fail. */
const AHEAD = 4 * 60_000;
/** Milliseconds between two tries. */
const PAUSE = 2_000;

/** Redis checks the token; here it only says who we are. */
const asPassword = ({ token }: AccessToken) => ({ username: String(decodeJwt(token)["oid"]), password: token });

/**
 * Signs in at Redis as this machine, and again before the token ends, on the open connection: Redis ends one whose token has
 * ended (Learn, redis/entra-for-authentication).
 */
export async function createRedisSignIn(): Promise<SignIn> {
  const credential = await machineCredential();
  let open = new AbortController();

  async function renew(first: AccessToken, { signal }: AbortController, onNext: (again: object) => void) {
    let end = first.expiresOnTimestamp;
    while (!signal.aborted) {
      await sleep(Math.max(end - AHEAD - Date.now(), PAUSE), undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
      const next = await credential.getToken(SCOPE).catch((error: unknown) => logError("vault-sign-in", error));
      if (next && !signal.aborted) onNext(asPassword(next));
      end = next?.expiresOnTimestamp ?? end;
    }
  }

  return {
    type: "streaming-credentials-provider",
    onReAuthenticationError: (error) => logError("vault-sign-in", error),
    // The client subscribes once for each connection, and does not end what it had for the one before.
    async subscribe({ onNext }) {
      open.abort();
      const here = (open = new AbortController());
      const first = await credential.getToken(SCOPE);
      if (!first) throw new Error("This machine got no token for Redis.");
      void renew(first, here, onNext);
      return [asPassword(first), { dispose: () => here.abort() }];
    },
  };
}
