import { contoso } from "@workshop/entra-emulator/seed";
import { startForTest } from "./changed-tenant.ts";
import { type TestTenant, hedy, person } from "./tenant.ts";

/** A tenant, links to its admin consent, and somebody (an administrator unless said) who follows one. */
export function withLink(tenant: TestTenant) {
  const link = (fields: Record<string, string>, version = "/v2.0", alias = contoso.id) =>
    `${tenant.entra.origin}/${alias}${version}/adminconsent?${new URLSearchParams({ state: "s-1", ...fields }).toString()}`;
  const consent = (url: string, who: { signInName: string; password: string } = hedy, more = {}) =>
    tenant.browser().signIn(url, { ...person(who), ...more });
  return { ...tenant, link, consent };
}

export const startWithLink = async () => withLink(await startForTest());
