import type { AuthorizationRequest } from "./authorizations.ts";
import type { Grant } from "./grants.ts";
import { newSecret } from "./secrets.ts";

export interface IssuedCode {
  readonly request: AuthorizationRequest;
  readonly grant: Grant;
}

/** Authorization codes of ours. */
export function createCodes() {
  // TODO 3: how long is a code good, and how often? (RFC 6749 §4.1.2; `ExpiringMap` forgets.)
  const codes = new Map<string, IssuedCode>();
  return {
    issue(request: AuthorizationRequest, grant: Grant): string {
      const code = newSecret();
      codes.set(code, { request, grant });
      return code;
    },
    /** TODO 3: who shows this code, and who asked for it? */
    find(code: string, clientId: string): IssuedCode | undefined {
      return codes.get(code);
    },
  };
}
export type Codes = ReturnType<typeof createCodes>;
