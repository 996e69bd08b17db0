import { askedOnce } from "./cards/asked-once.ts";
import { clocksApart } from "./cards/clocks-apart.ts";
import { endedElsewhere } from "./cards/ended-elsewhere.ts";
import { entraAwayForLonger } from "./cards/entra-away-for-longer.ts";
import { revokedWithinAMinute } from "./cards/revoked-within-a-minute.ts";
import { stillGood } from "./cards/still-good.ts";
import { streamOfAnOldToken } from "./cards/stream-of-an-old-token.ts";

/** The cards of task 3, in order. */
export const expiryCards = {
  entraAwayForLonger,
  stillGood,
  askedOnce,
  streamOfAnOldToken,
  revokedWithinAMinute,
  endedElsewhere,
  clocksApart,
};
