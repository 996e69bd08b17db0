export type SignInKind = "interactiveUser" | "nonInteractiveUser" | "servicePrincipal";

/** One attempt to come in, as a tenant's administrators may read it. Nothing in it opens a door. */
export interface SignIn {
  /** The trace id that the answer carried. */
  readonly id: string;
  /** ISO 8601. */
  readonly createdDateTime: string;
  readonly kind: SignInKind;
  readonly tenantId: string;
  readonly correlationId: string;
  readonly appId: string;
  readonly appDisplayName: string;
  /** Absent: nobody this tenant knows. What was typed may be a password in the wrong field, so it is not kept. */
  readonly user?: { readonly id: string; readonly userPrincipalName: string; readonly displayName: string };
  /** Of the client, when it came for itself. */
  readonly servicePrincipalId?: string;
  readonly resource?: { readonly appId: string; readonly displayName: string };
  readonly ipAddress: string;
  /** The AADSTS number; 0 for success. */
  readonly errorCode: number;
}

/** In memory: a restart forgets. */
export interface SignInLog {
  /** Newest first. */
  of(tenantId: string): readonly SignIn[];
  add(signIn: SignIn): void;
}

/** @param capacity how many are kept, of all tenants together */
export function createSignInLog(capacity: number): SignInLog {
  let ring: SignIn[] = [];
  return {
    of: (tenantId) => ring.filter((entry) => entry.tenantId === tenantId).toReversed(),
    add(signIn) {
      ring.push(signIn);
      if (ring.length > capacity * 1.25) ring = ring.slice(-capacity);
    },
  };
}
