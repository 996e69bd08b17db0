import type { SignInResult } from "@workshop/entra-emulator/robot";
import { type SeedApp, contoso } from "@workshop/entra-emulator/seed";
import { type Answer, type TestTenant, apps, authorizeUrl, person } from "../support/tenant.ts";

/** What came back, and from which tenant. */
export interface Seen {
  readonly tenant: TestTenant;
  /** Page, redirect or body, as text. Undefined where the number stands in the record only. */
  readonly text: string | undefined;
}

/** One AADSTS number and the request that provokes it. */
export interface Row {
  readonly aadsts: number;
  readonly what: string;
  readonly provoke: (tenant: TestTenant) => Promise<Seen>;
}

type Changes = Record<string, string | undefined>;
type User = { signInName: string; password: string };

function readable({ headers, json, text }: Answer): string {
  const { location } = headers;
  if (location !== undefined)
    return new URL(String(location)).searchParams.get("error_description") ?? String(location);
  return typeof json.error_description === "string" ? json.error_description : text;
}

function ended({ error, landedOn, delivered }: SignInResult): string {
  const back = URL.canParse(landedOn) ? new URL(landedOn).searchParams.get("error_description") : undefined;
  return error ?? delivered?.error_description ?? back ?? landedOn;
}

/** An authorization request that nobody follows. */
export async function ask(tenant: TestTenant, changes: Changes, app: SeedApp = apps.localServer, alias = contoso.id) {
  const url = authorizeUrl(tenant.entra, app, changes, alias);
  return { tenant, text: readable(await tenant.send(url.slice(tenant.entra.origin.length))) };
}

/** An authorization request that a person follows to its end. */
export async function walk(
  tenant: TestTenant,
  user: User,
  changes: Changes = {},
  app: SeedApp = apps.localServer,
  more: { alias?: string; password?: string; decision?: "decline" } = {},
): Promise<Seen> {
  const { alias = contoso.id, ...choices } = more;
  const url = authorizeUrl(tenant.entra, app, changes, alias);
  return { tenant, text: ended(await tenant.browser().signIn(url, { ...person(user), ...choices })) };
}

export async function redeem(
  tenant: TestTenant,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  alias = contoso.id,
): Promise<Seen> {
  return { tenant, text: readable(await tenant.token(fields, headers, alias)) };
}
