import type { AuthorizationRequest } from "./authorizations.ts";
import type { OpenRecords } from "../records.ts";
import type { Grant } from "./grants.ts";
import { hashOf, newSecret } from "./secrets.ts";

export interface IssuedCode {
  readonly request: AuthorizationRequest;
  readonly grant: Grant;
}

/** RFC 6749 §4.1.2: as short as it can be; ten minutes at most. */
const CODES = { capacity: 1_000, lifetime: 60_000 };

/** Authorization codes of ours. A redeemed one is remembered for its minute, so that a second use shows. */
export function createCodes(openRecords: OpenRecords) {
  const codes = openRecords<IssuedCode>("code", CODES);
  const redeemed = openRecords<true>("redeemed-code", CODES);
  return {
    async issue(request: AuthorizationRequest, grant: Grant): Promise<string> {
      const code = newSecret();
      await codes.set(hashOf(code), { request, grant });
      return code;
    },
    /** TODO 3: who shows this code, and who asked for it? */
    async find(code: string, _clientId: string): Promise<IssuedCode | undefined> {
      return codes.get(hashOf(code));
    },
    /** Uses a code up. @returns false when it was before */
    redeem: (code: string) => redeemed.add(hashOf(code), true),
  };
}
export type Codes = ReturnType<typeof createCodes>;
