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

function assignments(environment: Readonly<Record<string, string>>): string[] {
  return Object.entries(environment).map(([name, value]) => `  ${name}=${value}`);
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
    "A Node program for the public cloud, unchanged: what it sends to login.microsoftonline.com, graph.microsoft.com",
    "and *.vault.azure.net ends here, in that process only.",
    "  node run.mjs emulator run app.js     or, for any command, with these variables:",
    ...assignments(zeroChange.environment()),
    ...(managedIdentity.origin
      ? [
          "",
          "A program with a managed identity, as on a virtual machine:",
          ...assignments(managedIdentity.environment("imds")),
          "or in App Service:",
          ...assignments(managedIdentity.environment("app-service")),
        ]
      : []),
    "",
    `What goes over the wire:  ${origin}/_emulator/exchanges`,
    "Ctrl+C stops it.",
  ];
  return lines.join("\n");
}
