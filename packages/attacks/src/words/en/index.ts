import { registerByCode } from "./register-by-code.ts";
import { apiOfItsOwn } from "./api-of-its-own.ts";
import { localApp } from "./local-app.ts";
import { remoteApp } from "./remote-app.ts";
import { keep } from "./keep.ts";
import { signIn } from "./sign-in.ts";

export const en = {
  cards: { ...localApp, ...remoteApp, ...apiOfItsOwn, ...registerByCode, ...signIn, ...keep },
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
  },
  /** What a control that failed means, and so what to do first. */
  controls: {
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
  },
  /** Why a card is not played on a real tenant. */
  reasons: {
    registersApps: "They run register.ts, which makes and changes apps: that needs the tenant on this machine.",
  },
} as const;
