import { type Card, fell, held } from "../../card.ts";
import { busyEntra as scene } from "../scenes/busy-entra.ts";
import { entraThrottles } from "../throttling-rules.ts";

/** Two places may ask for the same token in one call; a third time is a habit. */
const ENOUGH = 2;

/** Entra says: too many. It is no fault of Hedy's, and asking again makes it worse for everybody. */
export const busyEntra: Card = {
  id: "ENTRA-4.42",
  task: 6,
  rule: entraThrottles,
  look: "src/credentials/msal-client.ts",
  async play(lab) {
    const { answers, calls, asked } = await scene(lab);
    if (asked > ENOUGH) return fell("hammered", { asked, calls });
    for (const { http, result } of answers) {
      const isToolsError = http.status === 200 && result["isError"] === true;
      if (http.status !== 503 && !isToolsError) return fell("blamed", { status: http.status });
      if (http.status === 503 && http.headers["retry-after"] === undefined) return fell("when");
    }
    return held;
  },
};
