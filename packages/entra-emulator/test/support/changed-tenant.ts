import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type StartOptions, startEntra } from "@workshop/entra-emulator";
import { type SeedApp, contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { type TestTenant, startTestTenant } from "./tenant.ts";

interface Kept {
  consents: unknown[];
  refreshTokens: Record<string, unknown>;
  tenants: Record<string, Record<"servicePrincipals" | "applications" | "appRoleAssignments", Record<string, unknown>>>;
}

/** Edits the state of a tenant that is stopped; `origin` is where it ran. */
export type Change = (kept: Kept, origin: string) => void;

const keysDirectory = process.env.TEST_KEYS_DIRECTORY ?? "";

function objects(kept: Kept, tenantId: string, kind: "servicePrincipals" | "applications"): Record<string, unknown> {
  const tenant = kept.tenants[tenantId];
  if (!tenant) throw new Error(`The state knows no tenant ${tenantId}`);
  return tenant[kind];
}

/** Changes what one tenant knows of an application; null takes it away. */
export function principal(app: { appId: string }, change: object | null, tenant = contoso.id): Change {
  const seeded = [contoso, fabrikam]
    .find(({ id }) => id === tenant)
    ?.servicePrincipals.find(({ appId }) => appId === app.appId);
  if (!seeded) throw new Error(`${app.appId} has no service principal to change`);
  return (kept) => {
    objects(kept, tenant, "servicePrincipals")[seeded.id] = change && { ...seeded, ...change };
  };
}

/** Changes a registration of Contoso's. */
export function registration(app: SeedApp, change: Partial<SeedApp>): Change {
  return (kept) => {
    objects(kept, contoso.id, "applications")[app.id] = { ...app, ...change };
  };
}

/** Lets an application trust the tokens of an issuer; `self` stands for this tenant's address. */
export function federated(
  app: SeedApp,
  ...trusts: { issuer: string; subject: string; audiences?: string[] }[]
): Change {
  return (kept, origin) => {
    const federatedIdentityCredentials = trusts.map(
      ({ issuer, subject, audiences = ["api://AzureADTokenExchange"] }, index) => ({
        id: `f1c00000-0000-4000-8000-00000000000${index}`,
        name: `trust-${index}`,
        issuer: issuer.replace(/^self/, origin),
        subject,
        audiences,
        description: null,
      }),
    );
    registration(app, { federatedIdentityCredentials })(kept, origin);
  };
}

/** A state file, gone when the test is done. */
export function newStateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "tenant-state-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "state.json");
}

/** What a tenant that was stopped has kept. */
export function readState(stateFile: string): Kept {
  return JSON.parse(readFileSync(stateFile, "utf8")) as Kept;
}

/** A tenant of one test, stopped when that is done. */
export async function startForTest(options: StartOptions = {}): Promise<TestTenant> {
  const tenant = await startTestTenant(options);
  onTestFinished(() => tenant.entra.stop());
  return tenant;
}

/** The same, from a state file that was edited first. With `port` "same" it runs where it ran before. */
export async function startChanged(
  changes: readonly Change[],
  stateFile = newStateFile(),
  { port = 0, ...options }: Omit<StartOptions, "port"> & { port?: 0 | "same" } = {},
): Promise<TestTenant> {
  const first = await startEntra({ port: 0, keysDirectory, stateFile });
  await first.stop();
  const kept = readState(stateFile);
  for (const change of changes) change(kept, first.origin);
  writeFileSync(stateFile, JSON.stringify(kept));
  return startForTest({ ...options, stateFile, port: port === "same" ? first.port : port });
}
