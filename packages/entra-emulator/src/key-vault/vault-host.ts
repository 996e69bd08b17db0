import { hostName } from "../http/host.ts";
import { type SeedVault, seededVaults } from "../seed/vaults.ts";

/** Suffix of a vault's host name → the resource of tokens for it: the client compares the two. */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  [".vault.localhost", "https://vault.localhost"],
  [".vault.azure.net", "https://vault.azure.net"],
]);

export interface AskedVault {
  readonly vault: SeedVault;
  /** "https://contoso-notes.vault.localhost:8443": as the caller spelled it, ids repeat it. */
  readonly origin: string;
  /** "https://vault.azure.net" */
  readonly resource: string;
}

/** The vault whose host name this is (`Host` header); undefined for every other name. */
export function vaultOfHost(header: string | undefined): AskedVault | undefined {
  const host = hostName(header) ?? "";
  const dot = host.indexOf(".");
  const resource = dot < 0 ? undefined : SUFFIXES.get(host.slice(dot));
  const vault = resource && seededVaults.find(({ name }) => name === host.slice(0, dot));
  return vault && resource ? { vault, resource, origin: `https://${header?.toLowerCase()}` } : undefined;
}
