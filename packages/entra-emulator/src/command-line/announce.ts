import type { Entra } from "../entra.ts";
import { contoso, fabrikam, type Tenant } from "../seed/index.ts";

const tenants: readonly Tenant[] = [contoso, fabrikam];

/** One line for programs. */
export function asJson({ origin, port, caFile }: Entra): string {
  return JSON.stringify({ origin, port, caFile, tenants: tenants.map(({ id, domain }) => ({ id, domain })) });
}

function describe({ displayName, id, users }: Tenant): string[] {
  const rows = Object.values(users).map(({ signInName, password, accountEnabled, userType }) => {
    const note = accountEnabled ? (userType === "Guest" ? "  (guest)" : "") : "  (disabled)";
    return `    ${signInName.padEnd(34)} ${password}${note}`;
  });
  return [`  ${displayName}  ${id}`, ...rows];
}

/** What a person needs to begin. */
export function asText({ origin, caFile }: Entra): string {
  const lines = [
    `The workshop's tenant runs at ${origin}`,
    "",
    "Users and passwords (fixed, for this machine only):",
    ...tenants.flatMap(describe),
    "",
    `Its certificate comes from ${caFile}`,
    `  Node:     NODE_EXTRA_CA_CERTS=${caFile} node …`,
    "  Browser:  continue past the warning, or import that file as an authority; it vouches for localhost only.",
    "",
    `What goes over the wire:  ${origin}/_emulator/exchanges`,
    "Ctrl+C stops it.",
  ];
  return lines.join("\n");
}
