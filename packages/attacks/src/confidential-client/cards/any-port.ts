import { type Card, fell, held, type Outcome } from "../../card.ts";
import { openRequest, wasTaken } from "../scenes/requests.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

/** A program on Ada's machine takes the port that is free. Its path stays the same. */
export const anyPort: Card = {
  id: "ENTRA-3.20",
  task: 3,
  rule: {
    name: "OAuth 2.0 for Native Apps (RFC 8252) §7.3, loopback redirects",
    url: "https://www.rfc-editor.org/rfc/rfc8252#section-7.3",
  },
  look: "src/facade/redirect-uris.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike(target: Target): Promise<Outcome> {
  const { loopback } = await target.clients();
  const port = await openRequest(target, loopback, { redirect_uri: "http://127.0.0.1:51204/callback" });
  if (!wasTaken(target, port.step)) return fell("portRefused", { status: port.step.status });
  const path = await openRequest(target, loopback, { redirect_uri: "http://127.0.0.1:51204/other" });
  return wasTaken(target, path.step) ? fell("otherPath") : held;
}
