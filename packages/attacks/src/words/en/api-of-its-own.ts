import type { CardWords } from "../words.ts";

/** Exercise 1, task 3. */
export const apiOfItsOwn = {
  "ENTRA-1.16": {
    title: "The remote server has no name to ask for",
    sent: "GET /applications: which App ID URI does the API have?",
    got: { none: "none; a client that asks for a token gets AADSTS500011" },
    safe: "an Application ID URI, e.g. api://<client ID>",
    why: "Without it clients take a token meant for Graph, and servers learn to accept it.",
    look: "Expose an API → Application ID URI (identifierUris)",
    control: "the app was found in the directory by its id",
  },
  "ENTRA-1.17": {
    title: "The scope mcp.read is not there",
    sent: "Ada's MCP client asks for <App ID URI>/mcp.read",
    got: { noScope: "scopes: {scopes}", refused: "{error}" },
    safe: "a token with mcp.read in scp",
    why: "One scope for everything leaves nothing to deny: each tool should need its own.",
    look: "Expose an API → Scopes (api.oauth2PermissionScopes)",
    control: "the API has an App ID URI",
  },
  "ENTRA-1.18": {
    title: "The remote server gets tokens of the old format",
    sent: "Ada's MCP client asks for a token for the remote server",
    got: {
      oldToken: "iss {iss}, aud {aud}",
      setting: "requestedAccessTokenVersion is {version}, so tokens are v1.0",
    },
    safe: "a v2.0 token: issuer …/v2.0, audience the client ID",
    why: "Issuer and audience differ, so checks fail, and someone turns them off.",
    look: "Manifest → api.requestedAccessTokenVersion: 2",
    control: "the app was found in the directory by its id",
  },
  "ENTRA-1.19": {
    title: "Nobody is a notes administrator",
    sent: "Ada's MCP client asks for a token for the remote server",
    got: {
      noRole: "the app defines no enabled role Notes.Admin for users",
      nobody: "the role Notes.Admin is assigned to nobody",
      refused: "{error}",
      notInTheToken: "no Notes.Admin in roles",
    },
    safe: "Ada's token says roles: Notes.Admin",
    why: "Servers without roles decide by lists of names in code, or not at all.",
    look: "App roles (appRoles), then Enterprise applications → Users and groups",
    control: "the app was found in the directory by its id",
  },
  "ENTRA-1.20": {
    title: "Everybody of the organisation may sign in to the remote server",
    sent: "Grace, to whom nobody gave the app, signs in to it",
    got: { anybody: "a code for {who}", off: "“Assignment required?” is No" },
    safe: "AADSTS50105: only people it was assigned to",
    why: "Roles say what a person may do; without this every account still gets in.",
    look: "Enterprise applications → Properties → Assignment required? (appRoleAssignmentRequired)",
    control: "the app has a service principal in the tenant",
  },
  "ENTRA-1.21": {
    title: "A stranger's app gets tokens for the remote server unasked",
    sent: "GET /applications: which client applications are authorized in advance?",
    got: { stranger: "{app}, an app of another organisation" },
    safe: "only apps of this tenant, or of Microsoft: everybody else has to ask Ada",
    why: "A pre-authorized client never shows a consent page; its owner is in charge, not you.",
    look: "Expose an API → Authorized client applications (api.preAuthorizedApplications)",
    control: "the app was found in the directory by its id",
  },
} as const satisfies Record<string, CardWords>;
