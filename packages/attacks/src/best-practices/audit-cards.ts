import { whoDidWhat } from "./cards/who-did-what.ts";
import { refusalsAreWritten } from "./cards/refusals-are-written.ts";
import { forgedLines } from "./cards/forged-lines.ts";
import { secretsInTheAudit } from "./cards/secrets-in-the-audit.ts";
import { oneNameAtGraph } from "./cards/one-name-at-graph.ts";
import { sameTrace } from "./cards/same-trace.ts";
import { unwritableLog } from "./cards/unwritable-log.ts";

/** The cards of task 5, in order. */
export const auditCards = {
  whoDidWhat,
  refusalsAreWritten,
  forgedLines,
  secretsInTheAudit,
  oneNameAtGraph,
  sameTrace,
  unwritableLog,
};
