import { type Card, fell, held } from "../../card.ts";
import { bearerOverTls } from "../https-rules.ts";
import { overTls } from "../scenes/over-tls.ts";
import { requireServed } from "../scenes/well-served.ts";

/** Somebody types http:// before the name of the server. */
export const plainOnTlsPort: Card = {
  id: "ENTRA-4.02",
  task: 1,
  rule: bearerOverTls,
  look: "src/https/create-listener.ts",
  async play(lab) {
    const { server, adaToken } = await overTls(lab);
    await requireServed(server, adaToken);
    const said = await lab.speakPlainHttp(server.origin, "/mcp");
    const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(said)?.[1] ?? 0);
    if (status >= 300 && status < 400) return fell("redirected", { status });
    // 401 asks for a token, there and then.
    return status === 401 || (status >= 200 && status < 300) ? fell("spoke", { status }) : held;
  },
};
