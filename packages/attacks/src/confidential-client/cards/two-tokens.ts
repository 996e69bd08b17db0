import { type Card, fell, held } from "../../card.ts";
import { tryToWrite, writer } from "../scenes/writer.ts";

/** A good token and a bad one in one request: a proxy may believe one of them, and the server the other. */
export const twoTokens: Card = {
  id: "ENTRA-3.07",
  task: 1,
  rule: {
    name: "Bearer Token Usage (RFC 6750) §3.1, invalid_request",
    url: "https://www.rfc-editor.org/rfc/rfc6750#section-3.1",
  },
  look: "src/gate/require-access.ts",
  async play(lab) {
    const { tokens } = await writer(lab);
    const [good, bad] = [`Bearer ${tokens.accessToken}`, "Bearer garbage"];
    const orders = { first: [good, bad], last: [bad, good] };
    for (const [place, authorization] of Object.entries(orders)) {
      const { status, written } = await tryToWrite(lab, { headers: { authorization } });
      if (written || status < 400) return fell("letIn", { place, status });
      if (status >= 500) return fell("broke", { place, status });
    }
    return held;
  },
};
