import { batch } from "./cards/batch.ts";
import { clientDocument } from "./cards/client-document.ts";
import { clientLeaves } from "./cards/client-leaves.ts";
import { errorBodies } from "./cards/error-bodies.ts";
import { fakeTicket } from "./cards/fake-ticket.ts";
import { foreignHost } from "./cards/foreign-host.ts";
import { foreignOrigin } from "./cards/foreign-origin.ts";
import { graphErrors } from "./cards/graph-errors.ts";
import { hugeBody } from "./cards/huge-body.ts";
import { leftOnDisk } from "./cards/left-on-disk.ts";
import { luredElsewhere } from "./cards/lured-elsewhere.ts";
import { malformedJson } from "./cards/malformed-json.ts";
import { metadataLint } from "./cards/metadata-lint.ts";
import { notesOfAnother } from "./cards/notes-of-another.ts";
import { outOfOrder } from "./cards/out-of-order.ts";
import { ownToken } from "./cards/own-token.ts";
import { plainHttpRedirect } from "./cards/plain-http-redirect.ts";
import { refreshTokenOfAnother } from "./cards/refresh-token-of-another.ts";
import { refreshTokenStolen } from "./cards/refresh-token-stolen.ts";
import { registrationFlood } from "./cards/registration-flood.ts";
import { resourceOfAnother } from "./cards/resource-of-another.ts";
import { revokedAtEntra } from "./cards/revoked-at-entra.ts";
import { scriptRedirects } from "./cards/script-redirects.ts";
import { secretsInAnswers } from "./cards/secrets-in-answers.ts";
import { secretsInLogs } from "./cards/secrets-in-logs.ts";
import { sessionAfterSignOut } from "./cards/session-after-sign-out.ts";
import { sessionOfAnother } from "./cards/session-of-another.ts";
import { sessionWithoutToken } from "./cards/session-without-token.ts";
import { sigterm } from "./cards/sigterm.ts";
import { stillAlive } from "./cards/still-alive.ts";
import { tokenOfGraph } from "./cards/token-of-graph.ts";
import { tokenThatEnds } from "./cards/token-that-ends.ts";
import { twoAtOnce } from "./cards/two-at-once.ts";
import { wholeProfile } from "./cards/whole-profile.ts";
import { widerRefresh } from "./cards/wider-refresh.ts";

/** Tasks 4 to 8: behind the front door of part A. */
export const insideCards = {
  ownToken,
  tokenOfGraph,
  resourceOfAnother,
  tokenThatEnds,
  fakeTicket,
  refreshTokenStolen,
  refreshTokenOfAnother,
  widerRefresh,
  stillAlive,
  revokedAtEntra,
  metadataLint,
  scriptRedirects,
  plainHttpRedirect,
  registrationFlood,
  leftOnDisk,
  luredElsewhere,
  clientDocument,
  twoAtOnce,
  sessionOfAnother,
  sessionWithoutToken,
  sessionAfterSignOut,
  notesOfAnother,
  malformedJson,
  outOfOrder,
  clientLeaves,
  batch,
  hugeBody,
  foreignOrigin,
  foreignHost,
  errorBodies,
  sigterm,
  secretsInLogs,
  secretsInAnswers,
  graphErrors,
  wholeProfile,
};
