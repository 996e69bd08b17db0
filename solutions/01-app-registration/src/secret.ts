import type { Client } from "@microsoft/microsoft-graph-client";

const NAME = "register.ts";
const DAY = 24 * 60 * 60 * 1000;
const LIFETIME = 180 * DAY;
/** A secret that ends sooner than this is replaced. */
const SPARE = 14 * DAY;

interface PasswordCredential {
  readonly keyId: string;
  readonly displayName: string | null;
  /** The first three characters of the value. */
  readonly hint: string | null;
  readonly endDateTime: string;
}

/**
 * Makes a secret, unless the known one is still good. What an earlier run made and lost is taken away first: nobody
 * has its value, and still it opens the door.
 * @returns the value of a new secret, which Entra shows only now; undefined when the known one stays
 */
export async function ensureSecret(graph: Client, applicationId: string, known?: string): Promise<string | undefined> {
  const path = `/applications/${applicationId}`;
  const { passwordCredentials } = await graph.api(path).select("passwordCredentials").get();
  const ours = (passwordCredentials as PasswordCredential[]).filter(({ displayName }) => displayName === NAME);
  if (known && ours.some((one) => isGood(one, known))) return undefined;
  for (const { keyId } of ours) await graph.api(`${path}/removePassword`).post({ keyId });
  const endDateTime = new Date(Date.now() + LIFETIME).toISOString();
  const made = await graph.api(`${path}/addPassword`).post({ passwordCredential: { displayName: NAME, endDateTime } });
  return made.secretText;
}

function isGood({ hint, endDateTime }: PasswordCredential, value: string): boolean {
  return hint !== null && value.startsWith(hint) && Date.parse(endDateTime) > Date.now() + SPARE;
}
