import type { Entra } from "../entra.ts";
import { contoso, fabrikam, type Tenant } from "../seed/index.ts";

const tenants: readonly Tenant[] = [contoso, fabrikam];

/** One line for programs. */
export function asJson({ origin, port, caFile, managedIdentity }: Entra): string {
  const imds = managedIdentity.origin;
  return JSON.stringify({ origin, port, caFile, imds, tenants: tenants.map(({ id, domain }) => ({ id, domain })) });
}

function describe({ displayName, id, users }: Tenant): string[] {
  const rows = Object.values(users).map(({ signInName, password, accountEnabled, userType }) => {
    const note = accountEnabled ? (userType === "Guest" ? "  (guest)" : "") : "  (disabled)";
    return `    ${signInName.padEnd(34)} ${password}${note}`;
  });
  return [`  ${displayName}  ${id}`, ...rows];
}

/** What a person needs to begin. */
export function asText({ origin, caFile, profile, managedIdentity, zeroChange }: Entra): string {
  const lines = [
    `The workshop's tenant runs at ${origin}`,
    ...(profile.length > 0 ? [`It goes beyond Entra, as asked: ${profile.join(", ")}`] : []),
    "",
    "Users and passwords (fixed, for this machine only):",
    ...tenants.flatMap(describe),
    "",
    `Its certificate comes from ${caFile}`,
    `  Node:     NODE_EXTRA_CA_CERTS=${caFile} node …`,
    "  Browser:  continue past the warning, or import that file as an authority; it vouches for localhost only.",
    "",
    "A program for the public cloud, unchanged:",
    ...Object.entries(zeroChange.environment()).map(([name, value]) => `  ${name}=${value}`),
    ...(managedIdentity.origin
      ? [
          "Managed identities:",
          ...Object.entries(managedIdentity.environment("imds")).map(([name, value]) => `  ${name}=${value}`),
        ]
      : []),
    "",
    `What goes over the wire:  ${origin}/_emulator/exchanges`,
    "Ctrl+C stops it.",
  ];
  return lines.join("\n");
}
