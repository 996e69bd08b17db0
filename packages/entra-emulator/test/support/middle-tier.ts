import { contoso } from "@workshop/entra-emulator/seed";
import { type Answer, type TestTenant, ada, apps, newTokens } from "./tenant.ts";

const { remoteServer, mcpClient } = apps;
type Fields = Record<string, string>;
type Asked = Record<string, string | undefined>;

export const API = `api://${remoteServer.appId}`;
export const JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
/** Where the API's own sign-in ends. */
export const WEB = { redirect_uri: "http://localhost:3001/auth/callback" };

/** An API between a client and Microsoft Graph. */
export interface MiddleTier extends Pick<TestTenant, "entra"> {
  /** A token that a client of the API got for its user. */
  received(user?: typeof ada, changes?: Asked): Promise<string>;
  /** The user's consent to what the API needs of Graph. */
  consented(user?: typeof ada): Promise<void>;
  /** The API acts on behalf of its user. */
  exchange(assertion: string, changes?: Fields, alias?: string): Promise<Answer>;
}

export function middleTier(tenant: TestTenant): MiddleTier {
  return {
    entra: tenant.entra,
    async received(user = ada, changes = {}) {
      const tokens = await newTokens(tenant, mcpClient, { scope: `${API}/mcp.read openid`, ...changes }, user);
      return tokens.access_token ?? "";
    },
    async consented(user = ada) {
      await newTokens(tenant, remoteServer, WEB, user);
    },
    exchange(assertion, changes = {}, alias = contoso.id) {
      const fields: Fields = {
        grant_type: JWT_BEARER,
        requested_token_use: "on_behalf_of",
        client_id: remoteServer.appId,
        client_secret: remoteServer.secret ?? "",
        scope: "https://graph.microsoft.com/User.Read",
        assertion,
        ...changes,
      };
      return tenant.token(fields, {}, alias);
    },
  };
}
