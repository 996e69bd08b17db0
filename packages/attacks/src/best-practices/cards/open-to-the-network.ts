import { entraMode } from "../../confidential-client/scenes/entra.ts";
import { type Card, fell, held } from "../../card.ts";
import { bearerOverTls } from "../https-rules.ts";
import { overTls } from "../scenes/over-tls.ts";
import { startIfItDoes } from "../scenes/start-if-it-does.ts";
import { requireServed, saysToGood, isRefusal } from "../scenes/well-served.ts";

/** A container's HOST=0.0.0.0, and nobody thought of TLS. */
export const openToTheNetwork: Card = {
  id: "ENTRA-4.04",
  task: 1,
  rule: bearerOverTls,
  look: "src/https/settings.ts",
  async play(lab) {
    const { entra } = await entraMode(lab);
    const { server: good, adaToken } = await overTls(lab);
    await requireServed(good, adaToken);
    const server = await startIfItDoes(lab, { entra, issuer: "entra", env: { HOST: "0.0.0.0" } });
    if (!server) return held;
    const { status } = await saysToGood(server, adaToken);
    await server.kill();
    return isRefusal(status) && status !== 401 ? held : fell("served", { status });
  },
};
