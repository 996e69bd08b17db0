import type { Advice } from "./advice.ts";

const AGAIN = "Send the person through an interactive sign-in.";
const CLAIMS = "Start an interactive request with the claims of the answer; a server passes them on to its client.";
const LATER = "Wait, longer each time, and try again. Do not send the person to a sign-in page: it cannot help.";
const EXACT = "Compare the federated credential with the token of the issuer, character by character.";

/** What the Lab of the portal does not explain already. */
export const adviceEn: Readonly<Record<number, Advice>> = {
  28002: [
    "A scope of the request is no permission of any one resource.",
    "Write the full name: the Application ID URI, a slash, the scope.",
  ],
  50001: [
    "The service principal of the resource is disabled or missing in this tenant.",
    "Enterprise applications: switch it on, or add it to the tenant.",
  ],
  50027: [
    "What was sent as a token cannot be read as a JWT.",
    "Send the token as you got it: three parts, two dots, no quotes, no prefix.",
  ],
  50048: [
    "In a client assertion `sub` and `iss` are both the client id; here they differ.",
    "Set both to the client id, or let MSAL make the assertion.",
  ],
  50055: [
    "The password is over its date, or was set by an administrator.",
    "The person changes it on a sign-in page; a password in a request cannot do that.",
  ],
  50056: [
    "The request has no password, or the account signs in in another way.",
    "Do not use the password grant: send the person to a sign-in page.",
  ],
  50059: [
    "The request was sent to no tenant in particular, and nothing in it names one.",
    "Put the tenant id into the authority.",
  ],
  50072: ["A policy asks for a second factor that the person has not set up.", CLAIMS],
  50074: ["A policy asks for a second factor.", CLAIMS],
  50078: ["The second factor of this session is older than a policy allows.", CLAIMS],
  50140: ["The page asks whether the person wants to stay signed in, and nobody is there to answer.", AGAIN],
  50147: ["PKCE with a method that Entra does not know.", "Use `S256`."],
  50158: ["Something outside Entra has to be answered first, such as another provider's second factor.", CLAIMS],
  50199: ["The person is asked whether they started this, which protects against foreign device codes.", AGAIN],
  53000: [
    "A policy admits compliant devices only.",
    "The device must be enrolled; the native broker tells Entra about it.",
  ],
  53001: ["A policy admits joined devices only.", "The device must be joined; the native broker tells Entra about it."],
  65002: [
    "One of Microsoft's own apps asks another for something that was never agreed between them.",
    "Register an app of your own and ask for the permission there.",
  ],
  70001: [
    "The app is disabled, or it is not in this directory.",
    "Check the client id and the tenant; look under Enterprise applications.",
  ],
  70005: ["This response type does not exist.", "Use `code` with PKCE."],
  70007: [
    "This response mode cannot be used with this response type.",
    "Use `query` for codes; `form_post` or `fragment` where tokens come back.",
  ],
  70018: [
    "The code that was typed is not a code that is waiting.",
    "Type it again, or start a new device code sign-in.",
  ],
  70019: ["The code was typed too late.", "Start a new device code sign-in."],
  70020: [
    "The program polled after the device code had ended.",
    "Start a new device code sign-in; `expires_in` says how long one lives.",
  ],
  70021: ["No federated credential of the app fits the token that was shown.", EXACT],
  70025: [
    "The app has no federated credential at all.",
    "Certificates & secrets → Federated credentials: add one, on this very app.",
  ],
  70043: ["A policy limits how long a sign-in lasts.", AGAIN],
  90005: ["Two parameters contradict each other: one names the account, one asks for it.", "Leave one of them out."],
  90006: ["Something behind Entra is away.", LATER],
  90012: ["Entra gave up waiting for something behind it.", LATER],
  90019: ["The address has no tenant in it.", "`https://<authority>/<tenant id>/oauth2/v2.0/…`"],
  90023: [
    "This value of `prompt` does not exist.",
    "`login`, `none`, `consent` or `select_account`; usually none of them.",
  ],
  90024: ["Something failed for a moment.", LATER],
  90033: ["Something failed for a moment.", LATER],
  90095: [
    "The permission needs an administrator, and this tenant lets people ask for that.",
    "The person sends the request; an administrator decides.",
  ],
  90100: ["A parameter is there, and what is in it cannot be used.", "The text of the answer names it."],
  240002: [
    "On-behalf-of got an ID token. It says who signed in, and is no permission for anything.",
    "Pass on the access token that your API received.",
  ],
  500014: [
    "The service principal of the resource is switched off in this tenant.",
    "An administrator switches it on, or renews what it belongs to.",
  ],
  500113: [
    "The app has no redirect URI, so nobody knows where the answer should go.",
    "Authentication → Add a platform.",
  ],
  500131: [
    "On-behalf-of got a token that was made for another API; often one for Graph.",
    "The client has to ask for a token of *your* API: `api://<client id>/<scope>`.",
  ],
  500133: [
    "The token that a client sent has expired on the way to on-behalf-of.",
    "Check `exp` before you exchange, and answer 401 so that the client brings a new one.",
  ],
  500208: ["This address takes personal accounts only.", "Use the tenant id, or `organizations`."],
  501491: [
    "The challenge is too short, too long, or has characters it may not have.",
    "Base64url of the SHA-256 of the verifier: 43 characters.",
  ],
  501661: [
    "Entra could not read the issuer's discovery document or keys.",
    "They must be reachable from the internet over https, without a sign-in.",
  ],
  530032: [
    "A policy of the organization blocks this request.",
    "An administrator has to look; repeating does not help.",
  ],
  650052: [
    "The app asks for an API that this tenant does not have.",
    "An administrator adds the API's service principal, or consents to the app.",
  ],
  650056: [
    "The registration lists no permissions, so there is nothing to consent to.",
    "API permissions → Add a permission.",
  ],
  700021: ["The assertion speaks for another app than `client_id` does.", "Use the same client id in both."],
  700023: [
    "The assertion was made for another address.",
    "`aud` is the token endpoint of your tenant; MSAL fills it in.",
  ],
  700038: [
    "The client id is no GUID; often a placeholder that nobody replaced.",
    "Copy the Application (client) ID from the Overview page.",
  ],
  700051: ["The implicit flow is switched off for this app, as it should be.", "Use `response_type=code` with PKCE."],
  700211: ["The app trusts no issuer of this name; often a slash at the end is the difference.", EXACT],
  700212: ["The audience in the token is not the one that the app expects.", EXACT],
  700213: ["The subject in the token is not the one that the app expects.", EXACT],
  700226: [
    "A token of Entra was shown that is not a managed identity's.",
    "Use a managed identity, or an issuer outside Entra.",
  ],
  700229: ["A person's token was shown in place of a workload's.", "Get the token with the identity of the workload."],
  700236: [
    "This issuer may not vouch for an app that is registered in this tenant.",
    "Use the managed identity itself, or another issuer.",
  ],
  900561: [
    "The endpoint was called with the wrong method, often a browser that opened the token endpoint.",
    "The token endpoint takes POST.",
  ],
  900971: ["The app has several redirect URIs, and the request names none.", "Always send `redirect_uri`."],
  901002: [
    "This endpoint does not take `resource`.",
    "Name the resource in the scope instead; see the trap of `resource` in exercise 3.",
  ],
  5002723: [
    "The header of the assertion does not say which certificate signed it.",
    "Set `x5t#S256`, or let MSAL make the assertion.",
  ],
  5002738: ["The assertion is signed with an algorithm that is not taken.", "Use PS256 or RS256."],
  7000112: [
    "The app is switched off in this tenant.",
    "Enterprise applications → Properties → Enabled for users to sign-in.",
  ],
  7000114: [
    "On-behalf-of got a token without a person in it.",
    "An app that calls for itself uses client credentials all the way.",
  ],
  7000272: [
    "The issuer does not publish the key that signed this token.",
    "Its key set has to hold the key before the key signs.",
  ],
  9000411: ["A parameter is there twice, so nobody knows which one counts.", "Send each parameter once."],
  9001023: ["This grant needs a tenant, and the address has none.", "Put the tenant id into the authority."],
  9002313: [
    "The request cannot be read.",
    "A form, `application/x-www-form-urlencoded`; the text names what is wrong in it.",
  ],
  9002331: ["The app is for personal accounts only.", "Use `consumers`, or register an app for your organization."],
  9002332: ["The app is for work and school accounts only.", "Use the tenant id, not `consumers`."],
};
