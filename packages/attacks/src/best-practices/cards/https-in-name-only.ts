import { entraMode } from "../../confidential-client/scenes/entra.ts";
import { type Card, fell, held } from "../../card.ts";
import { httpsOnly } from "../https-rules.ts";
import { PUBLIC_NAME } from "../scenes/hop.ts";
import { overTls } from "../scenes/over-tls.ts";
import { startIfItDoes } from "../scenes/start-if-it-does.ts";
import { isRefusal, requireServed, saysToGood } from "../scenes/well-served.ts";

/** BASE_URL says https; no certificate is configured, and nothing in front. */
export const httpsInNameOnly: Card = {
  id: "ENTRA-4.07",
  task: 1,
  rule: httpsOnly,
  look: "src/https/settings.ts",
  async play(lab) {
    const { entra } = await entraMode(lab);
    const { server: good, adaToken } = await overTls(lab);
    await requireServed(good, adaToken);
    const server = await startIfItDoes(lab, { entra, issuer: "entra", publicOrigin: `https://${PUBLIC_NAME}` });
    if (!server) return held;
    const { status } = await saysToGood(server, adaToken);
    await server.kill();
    if (status >= 300 && status < 400) return fell("redirected", { status });
    return isRefusal(status) && status !== 401 ? held : fell("served", { status });
  },
};
