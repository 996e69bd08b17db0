import { keep } from "./keep.ts";
import { signIn } from "./sign-in.ts";

export const en = {
  cards: { ...signIn, ...keep },
  /** The tasks of each exercise, as its README numbers them. */
  tasks: {
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
    signedIn: "a first call must be answered about {user}; it said “{said}”",
    tenCalls: "none of {calls} calls was answered, so pages prove nothing",
    pageOpened: "no sign-in page opened; the call said “{said}”",
    toolsListed: "tools/list was not answered, so rubbish proves nothing",
    aliveBeforeClose: "no sign-in was waiting when the client left",
  },
} as const;
