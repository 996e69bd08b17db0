import { ExpiringMap } from "../expiring-map.ts";
import type { AuthorizationRequest } from "./authorizations.ts";
import type { Grant } from "./grants.ts";
import { hashOf, newSecret } from "./secrets.ts";

export interface IssuedCode {
  readonly request: AuthorizationRequest;
  readonly grant: Grant;
  redeemed: boolean;
}

/** RFC 6749 §4.1.2: as short as it can be; ten minutes at most. */
const CODES = { capacity: 1_000, lifetime: 60_000 };

/** Authorization codes of ours. A redeemed one is remembered for its minute, so that a second use shows. */
export function createCodes() {
  const codes = new ExpiringMap<IssuedCode>(CODES);
  return {
    issue(request: AuthorizationRequest, grant: Grant): string {
      const code = newSecret();
      codes.set(hashOf(code), { request, grant, redeemed: false });
      return code;
    },
    /** The code, if it was issued to this client. */
    find(code: string, clientId: string): IssuedCode | undefined {
      const found = codes.get(hashOf(code));
      return found?.request.clientId === clientId ? found : undefined;
    },
  };
}
export type Codes = ReturnType<typeof createCodes>;
