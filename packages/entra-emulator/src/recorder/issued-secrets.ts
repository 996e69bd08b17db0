export type SecretKind = "access_token" | "refresh_token" | "id_token" | "code" | "device_code" | "client_secret";
export interface IssuedSecret {
  readonly kind: SecretKind;
  readonly value: string;
}

/** What was handed out lately, so that a test can look for it where it must not be. In this process only. */
export function createIssuedSecrets(capacity: number) {
  let issued: IssuedSecret[] = [];
  return {
    all: (): readonly IssuedSecret[] => [...issued],
    add(kind: SecretKind, value: string): void {
      issued.push({ kind, value });
      if (issued.length > capacity * 1.25) issued = issued.slice(-capacity);
    },
  };
}
export type IssuedSecrets = ReturnType<typeof createIssuedSecrets>;
