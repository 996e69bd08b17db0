import { type Card, fell, held } from "../../card.ts";
import { tryToWrite, writer } from "../scenes/writer.ts";

const SCHEMES = { Basic: "Basic ", DPoP: "DPoP ", BearerX: "BearerX ", none: "" };

/** A good token after a word that is not Bearer, and nothing after Bearer. The word's case does not matter. */
export const otherSchemes: Card = {
  id: "ENTRA-3.08",
  task: 1,
  rule: {
    name: "HTTP Semantics (RFC 9110) §11.1; Bearer Token Usage (RFC 6750) §2.1",
    url: "https://www.rfc-editor.org/rfc/rfc9110#section-11.1",
  },
  look: "src/gate/require-access.ts",
  async play(lab) {
    const { tokens } = await writer(lab);
    const wrong = Object.entries(SCHEMES).map(([scheme, before]) => [scheme, `${before}${tokens.accessToken}`]);
    for (const [scheme = "", authorization = ""] of [...wrong, ["Bearer without a token", "Bearer"]]) {
      const { status, written } = await tryToWrite(lab, { headers: { authorization } });
      if (written || status < 400) return fell("letIn", { scheme, status });
      if (status >= 500) return fell("broke", { scheme, status });
    }
    const lower = await tryToWrite(lab, { headers: { authorization: `bearer ${tokens.accessToken}` } });
    return lower.written ? held : fell("caseMatters", { status: lower.status });
  },
};
