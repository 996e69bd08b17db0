import { clientGoesAway } from "./cards/client-goes-away.ts";
import { damagedCache } from "./cards/damaged-cache.ts";
import { firstSignIn } from "./cards/first-sign-in.ts";
import { garbageOnStdin } from "./cards/garbage-on-stdin.ts";
import { graphErrors } from "./cards/graph-errors.ts";
import { moreThanNeeded } from "./cards/more-than-needed.ts";
import { namedAccount } from "./cards/named-account.ts";
import { deviceCode } from "./cards/no-browser.ts";
import { oneSignInForTen } from "./cards/one-sign-in-for-ten.ts";
import { outageIsNoQuestion } from "./cards/outage-is-no-question.ts";
import { plainTextOnDisk } from "./cards/plain-text-on-disk.ts";
import { readableByOthers } from "./cards/readable-by-others.ts";
import { refreshTokenExpired } from "./cards/refresh-token-expired.ts";
import { restartKeepsSession } from "./cards/restart.ts";
import { secretsInLogs } from "./cards/secrets-in-logs.ts";
import { secretsInResults } from "./cards/secrets-in-results.ts";
import { sessionsRevoked } from "./cards/sessions-revoked.ts";
import { signInAbandoned } from "./cards/sign-in-abandoned.ts";
import { signInDeclined } from "./cards/sign-in-declined.ts";
import { silentFirst } from "./cards/silent-first.ts";
import { stdoutIsForMessages } from "./cards/stdout.ts";
import { wholeProfile } from "./cards/whole-profile.ts";
import { wrongPerson } from "./cards/wrong-person.ts";

/** The cards of exercise 2 in the order of its tasks. */
export const publicClient = {
  firstSignIn,
  silentFirst,
  sessionsRevoked,
  refreshTokenExpired,
  outageIsNoQuestion,
  oneSignInForTen,
  namedAccount,
  wrongPerson,
  deviceCode,
  restartKeepsSession,
  readableByOthers,
  plainTextOnDisk,
  damagedCache,
  wholeProfile,
  graphErrors,
  moreThanNeeded,
  stdoutIsForMessages,
  secretsInLogs,
  secretsInResults,
  garbageOnStdin,
  clientGoesAway,
  signInDeclined,
  signInAbandoned,
};
