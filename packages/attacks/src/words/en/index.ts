import { anywhere } from "./anywhere.ts";
import { registerByCode } from "./register-by-code.ts";
import { apiOfItsOwn } from "./api-of-its-own.ts";
import { localApp } from "./local-app.ts";
import { remoteApp } from "./remote-app.ts";
import { keep } from "./keep.ts";
import { signIn } from "./sign-in.ts";
import { askFirst } from "./ask-first.ts";
import { frontDoor } from "./front-door.ts";
import { ownCodes } from "./own-codes.ts";
import { ownTokens } from "./own-tokens.ts";
import { inside } from "./inside.ts";
import { steady } from "./steady.ts";
import { entraScopes } from "./entra-scopes.ts";
import { entraTokens } from "./entra-tokens.ts";
import { inTheirName } from "./in-their-name.ts";
import { https } from "./https.ts";
import { policy } from "./policy.ts";
import { expiry } from "./expiry.ts";
import { vault } from "./vault.ts";
import { audit } from "./audit.ts";
import { throttling } from "./throttling.ts";
import { secretless } from "./secretless.ts";
import { gateway } from "./gateway.ts";

export const en = {
  cards: {
    ...localApp,
    ...remoteApp,
    ...apiOfItsOwn,
    ...registerByCode,
    ...signIn,
    ...keep,
    ...frontDoor,
    ...askFirst,
    ...ownCodes,
    ...ownTokens,
    ...inside,
    ...steady,
    ...entraTokens,
    ...entraScopes,
    ...inTheirName,
    ...https,
    ...policy,
    ...expiry,
    ...vault,
    ...audit,
    ...throttling,
    ...secretless,
    ...gateway,
  },
  /** The tasks of each exercise, as its README numbers them. */
  tasks: {
    "1.1": "The local server's app: a public client",
    "1.2": "The remote server's app: a confidential client",
    "1.3": "The remote server is an API of its own",
    "1.4": "Settings: read, checked, never shown",
    "1.5": "The same as code, twice",
    "2.1": "Silent first; ask when the user is needed",
    "2.2": "One sign-in, however many callers",
    "2.3": "The right account",
    "2.4": "No browser: a device code",
    "2.5": "A token cache that lasts, and is nobody else's",
    "2.6": "Only what is needed; errors told apart",
    "2.7": "stdout is for messages; secrets stay inside",
    "2.8": "Stay alive, and leave in time",
    "3.1": "No token: say where to get one",
    "3.2": "Ask the person before you ask Entra",
    "3.3": "A code goes to whom it belongs",
    "3.4": "Tokens of your own, and their end",
    "3.5": "Who may register",
    "3.6": "One session, one person",
    "3.7": "Nothing that one packet can stop",
    "3.8": "Secrets stay inside",
    "3.9": "Part B: check Entra's token",
    "3.10": "Scopes, spelled as Entra wants them",
    "3.11": "In the caller's name: on behalf of",
    "3.12": "Both generations of the protocol",
    "4.1": "HTTPS, and nothing but",
    "4.2": "Who may use which tool",
    "4.3": "What expires, and what ends with it",
    "4.4": "Tokens sealed at rest; more than one server",
    "4.5": "An audit that says who, what and why, and no secret",
    "4.6": "Throttled, and polite about it",
    "4.7": "No secret at all",
    "4.8": "Behind a gateway",
  },
  /** What a control that failed means, and so what to do first. */
  controls: {
    ...anywhere.controls,
    noId: "{variable} is not set in .env, so there is no app to look at",
    noSuchApp: "{variable}={id}: the directory has no app with this id",
    graphRefused: "Graph answered {status} when the app was read",
    noCode: "Ada could not sign in to the app at all: {problem}",
    noAppIdUri: "the API has no App ID URI, so nobody can ask for a token (ENTRA-1.16)",
    noPrincipal: "the app has no service principal in the tenant",
    goodConfig: "settings without a fault must be taken first (ENTRA-1.22); it said “{said}”",
    registerFailed: "the first run of register.ts must succeed (ENTRA-1.28); it said “{said}”",
    noSecretWritten: "register.ts wrote no REMOTE_CLIENT_SECRET (ENTRA-1.28)",
    nothingMade: "register.ts made no app before Graph failed, so nothing was interrupted",
    signedIn: "a first call must be answered about {user}; it said “{said}”",
    tenCalls: "none of {calls} calls was answered, so pages prove nothing",
    pageOpened: "no sign-in page opened; the call said “{said}”",
    toolsListed: "tools/list was not answered, so rubbish proves nothing",
    aliveBeforeClose: "no sign-in was waiting when the client left",
    facadeSignIn: "{user} could not sign in at the server at all",
    sessionOpened: "{user} has a token, and initialize was refused",
    clientRegistered: "no client could register",
    personAsked: "the server showed no page that asks the person (ENTRA-3.09)",
    sentToEntra: "after “Allow” the browser was not sent to Entra",
    requestTaken: "a good authorization request was not taken up",
    codeRedeemed: "a good code was refused with {status}",
    refreshed: "a good refresh token was refused with {status} (ENTRA-3.31)",
    ownResource: "with resource={resource}, its own address, no token was issued",
    goodDocument: "a good document was not taken (ENTRA-3.43)",
    ownOrigin: "with its own origin a call was answered with {status}",
    tlsOpened: "TLS could not be opened at all",
    policyRead: "{file} is no policy document: not there, or not well-formed XML",
    scriptStopped: "the registration limit of exercise 3's server stopped nobody",
    toolAnswered: "a good call was answered with {status}",
    sessionThere: "Ada herself heard {status} at the other server (ENTRA-4.27)",
    redisNeeded: "a call was answered without Redis, so its outage proves nothing",
    entraToken: "a good token of Entra was answered with {status}",
    modernServed: "a good call of 2026-07-28 was not answered (ENTRA-3.91)",
    certificateServes: "with a certificate nobody is served (ENTRA-4.48)",
    tokenFileServes: "with a token file nobody is served (ENTRA-4.50)",
    graceRefused: "Grace was not refused: {status}",
    auditWritten: "no event of that day is in AUDIT_FILE (ENTRA-4.33)",
    graphAsked: "Graph was not asked, so it could refuse nothing",
    refusedBefore: "with her first token nothing was refused (ENTRA-4.45)",
    exportEntered: "the nightly export could not open a session",
    adminSees: "an administrator does not see readNotesOf and writeNoteFor",
    ownToolsListed: "Grace does not see listNotes",
    exportReads: "readNotesOf, which its role opens, was answered with {status}",
  },
  /** Why a card is not played on a real tenant. */
  reasons: {
    ...anywhere.reasons,
    registersApps: "They run register.ts, which makes and changes apps: that needs the tenant on this machine.",
  },
} as const;
