import { type Card, fell, held, type Outcome } from "../../card.ts";
import type { Entered } from "../../remote/target.ts";
import { asWriter } from "../scenes/targets.ts";

/** What stands in the header; `<token>` is Hedy's. */
const WRONG = ["Basic <token>", "DPoP <token>", "BearerX <token>", "<token>", "Bearer"];

/** A good token after a word that is not Bearer, and nothing after Bearer. The word's case does not matter. */
export const otherSchemes: Card = {
  id: "ENTRA-3.08",
  task: 1,
  rule: {
    name: "HTTP Semantics (RFC 9110) §11.1; Bearer Token Usage (RFC 6750) §2.1",
    url: "https://www.rfc-editor.org/rfc/rfc9110#section-11.1",
  },
  look: "src/gate/require-access.ts",
  anywhere: { needs: "token", strike },
  play: async (lab) => strike(await asWriter(lab)),
};

async function strike({ token, knock }: Entered): Promise<Outcome> {
  const send = (header: string) => knock({ headers: { authorization: header.replace("<token>", token) } });
  for (const header of WRONG) {
    const { status, worked } = await send(header);
    if (worked || (status > 0 && status < 400)) return fell("letIn", { header, status });
    if (status >= 500) return fell("broke", { header, status });
  }
  const lower = await send("bearer <token>");
  return lower.worked ? held : fell("caseMatters", { header: "bearer <token>", status: lower.status });
}
