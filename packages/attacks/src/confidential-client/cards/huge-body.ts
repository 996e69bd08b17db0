import { type Card, fell, held, type Outcome } from "../../card.ts";
import { onRoughServer } from "../scenes/rough.ts";
import type { Message, Rough } from "../../remote/target.ts";

/** Two million characters, where a note has a few hundred. */
const HUGE = "x".repeat(2_000_000);

const withPadding = (message: Message): Message => ({
  ...message,
  params: { ...message.params, _meta: { padding: HUGE } },
});

/** One message of two megabytes. A server that cuts the connection has refused it, too. */
export const hugeBody: Card = {
  id: "ENTRA-3.53",
  task: 7,
  rule: {
    name: "HTTP Semantics (RFC 9110) §15.5.14, 413 Content Too Large",
    url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14",
  },
  look: "src/http/one-message.ts",
  anywhere: { needs: "token", onlyHere: "rough", strike },
  play: (lab) => onRoughServer(lab, strike),
};

async function strike({ token, knock, harm }: Rough): Promise<Outcome> {
  const { status } = await knock({ token, wrap: withPadding });
  const done = await harm();
  if (done) return fell(done === "ended" ? "ended" : "silent");
  return status === 0 || (status >= 400 && status < 500) ? held : fell("took", { status });
}
