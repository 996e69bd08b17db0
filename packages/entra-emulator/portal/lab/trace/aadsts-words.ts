/** Why somebody gets this number, and what helps. Our own words. */
export interface AadstsWords {
  readonly why: string;
  readonly mend: string;
}

const SIGN_IN_AGAIN = "Send the person through an interactive sign-in. MSAL says so with InteractionRequiredAuthError.";
const STEP_UP = "Start an interactive request with the claims of the answer; a server passes them on to its client.";

/** Learn: Microsoft Entra authentication and authorization error codes. The numbers people meet most. */
export const AADSTS_WORDS: Readonly<Record<number, AadstsWords>> = {
  16000: {
    why: "A silent request does not know which account is meant.",
    mend: "Ask with a login_hint, or interactively.",
  },
  28003: { why: "The parameter scope is there and empty.", mend: "Leave it out, or name scopes." },
  50011: {
    why: "The redirect URI of the request is not one of the registered, character for character.",
    mend: "App registration → Authentication: add exactly this URI on the right platform.",
  },
  50012: {
    why: "The certificate that signed the client assertion is not registered with the app.",
    mend: "Upload it under Certificates & secrets, or use the one that is there.",
  },
  50013: {
    why: "The assertion of an on-behalf-of request is no token for this API.",
    mend: "Pass on the token whose aud is your own API, unchanged.",
  },
  50020: {
    why: "The account is from another tenant and is no guest here.",
    mend: "Invite it, or sign in with another account.",
  },
  50034: { why: "There is no such account in this tenant.", mend: "Check the spelling and the tenant in the address." },
  50053: { why: "Too many wrong passwords: the account is locked for a while.", mend: "Wait, then try again." },
  50057: { why: "An administrator has disabled the account.", mend: "Only an administrator can change this." },
  50058: { why: "prompt=none, and nobody is signed in in this browser.", mend: SIGN_IN_AGAIN },
  50076: { why: "A policy asks for a second factor for this resource.", mend: STEP_UP },
  50079: { why: "A policy asks for a second factor and the person has not registered one.", mend: STEP_UP },
  50105: {
    why: "The app admits assigned users only.",
    mend: "Enterprise applications → Users and groups: assign the person or a group.",
  },
  50126: { why: "User name or password is wrong.", mend: "The seeded passwords are in the tenant's README." },
  50173: {
    why: "The person's sessions were revoked, or the password changed, after the token was issued.",
    mend: SIGN_IN_AGAIN,
  },
  50194: {
    why: "A single-tenant app was used at /common or /organizations.",
    mend: "Put the tenant id into the authority.",
  },
  50196: {
    why: "The same client repeats the same request without looking at the answer.",
    mend: "Stop on errors; keep tokens in a cache.",
  },
  500011: {
    why: "No service principal here has the resource as its identifier.",
    mend: "Check the App ID URI in the scope, and the tenant.",
  },
  500112: {
    why: "The redirect URI at the token endpoint differs from the one at authorize.",
    mend: "Send the same string in both requests.",
  },
  501051: {
    why: "The resource admits assigned apps only.",
    mend: "Give the client's service principal an app role of the resource.",
  },
  501481: {
    why: "The code_verifier is not the one behind the code_challenge.",
    mend: "Keep the verifier with the state of this very sign-in.",
  },
  53003: {
    why: "A Conditional Access policy blocks this sign-in.",
    mend: "An administrator has to look at the policy; repeating does not help.",
  },
  54005: {
    why: "The code was redeemed already. A code is good for one exchange.",
    mend: "Redeem it once; a double request is often a reload or a retry.",
  },
  65001: {
    why: "Nobody has consented to this permission for this user.",
    mend: "Send the person through an interactive request, or grant admin consent.",
  },
  65004: {
    why: "The person pressed Cancel on the consent page.",
    mend: "Say why the app needs it, and ask again when they want.",
  },
  650053: {
    why: "The scope does not exist on the resource. A scope without a resource in front means Microsoft Graph.",
    mend: "Write api://<client id>/<scope> for your own API.",
  },
  650057: {
    why: "The resource is not among the permissions of the registration.",
    mend: "API permissions → Add a permission.",
  },
  70000: {
    why: "The code or refresh token was not issued for this client or request.",
    mend: "Check that client id, redirect URI and cache belong together.",
  },
  700005: {
    why: "The code comes from another tenant's address than the one that redeems it.",
    mend: "Use the same authority in both requests.",
  },
  700016: { why: "No app with this id is in this tenant.", mend: "Check the client id and the tenant id." },
  7000215: { why: "The client secret is wrong.", mend: "Send its value, which is shown once, and not its Secret ID." },
  7000218: {
    why: "The app is confidential here and sent no secret or assertion.",
    mend: "Send one; or, for a public client, register the redirect URI under Mobile and desktop.",
  },
  7000222: {
    why: "The client secret has expired.",
    mend: "Make a new one; better, use a certificate or a federated credential.",
  },
  700024: {
    why: "The client assertion is too old or not valid yet.",
    mend: "Check the machine's clock; make a new assertion for each request.",
  },
  700025: { why: "A public client sent a secret.", mend: "Remove the secret; a public client cannot keep one." },
  700027: {
    why: "The signature of the client assertion does not fit.",
    mend: "Check that the private key belongs to the registered certificate.",
  },
  70003: { why: "This endpoint does not know the grant type.", mend: "Check the spelling of grant_type." },
  70008: { why: "The code or refresh token has expired.", mend: SIGN_IN_AGAIN },
  70011: {
    why: "The scopes are malformed, or .default stands beside others.",
    mend: "One resource/.default alone, or names of scopes.",
  },
  70016: {
    why: "The person has not finished at the device code page.",
    mend: "No error: keep polling at the interval.",
  },
  700022: { why: "The scopes are of more than one resource.", mend: "One token for one resource: ask twice." },
  700054: {
    why: "The implicit or hybrid flow is switched off for the app.",
    mend: "Use response_type=code with PKCE.",
  },
  700082: { why: "The refresh token rested for 90 days.", mend: SIGN_IN_AGAIN },
  700084: { why: "A refresh token of a single-page app lives 24 hours, used or not.", mend: SIGN_IN_AGAIN },
  90002: { why: "The tenant in the address does not exist.", mend: "Check the tenant id." },
  90009: { why: "The app asks for a token for itself by its URI.", mend: "Name the resource by the client id." },
  90014: { why: "A required field is missing.", mend: "The text of the answer names it." },
  90055: { why: "Too many requests.", mend: "Wait as long as Retry-After says, then once more." },
  90094: {
    why: "Only an administrator may consent to this permission.",
    mend: "Ask an administrator for admin consent.",
  },
  900144: { why: "A parameter is missing.", mend: "The text of the answer names it." },
  9002325: { why: "A single-page app redeems a code without PKCE.", mend: "Send code_challenge and code_verifier." },
  9002326: {
    why: "A page redeems a code of an app that is no single-page app.",
    mend: "Register the redirect URI under Single-page application.",
  },
  9002327: {
    why: "A server redeems a token of a single-page app.",
    mend: "Register the redirect URI under Web or Mobile and desktop.",
  },
  9010010: {
    why: "resource and the scopes name different things, compared character by character.",
    mend: "Make resource an identifier URI of the API that owns the scopes, or do not send it.",
  },
  1002012: {
    why: "Client credentials without resource/.default.",
    mend: "Ask for exactly one resource followed by /.default.",
  },
};

/** Microsoft's own page about the number. */
export function aadstsLink(number: number): string {
  return `https://login.microsoftonline.com/error?code=${number}`;
}
