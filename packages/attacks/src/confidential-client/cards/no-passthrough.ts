import { contoso } from "@workshop/entra-emulator/seed";
import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { passthrough } from "../entra-rules.ts";
import { ownDetails } from "../scenes/own-details.ts";

const { mcpClient, remoteServer } = contoso.apps;

/** The tenant's Graph wrote down which tokens it was shown: the server's own, got on Ada's behalf, and never hers. */
export const noPassthrough: Card = {
  id: "ENTRA-3.84",
  task: 11,
  rule: passthrough,
  look: "src/entra/on-behalf-of.ts",
  async play(lab) {
    const { entra, answers } = await ownDetails(lab);
    const shown = entra.recorder
      .exchanges()
      .filter(({ surface }) => surface === "graph")
      .flatMap(({ tokens }) => tokens)
      .filter(({ where }) => where === "request.authorization");
    if (shown.some(({ claims }) => claims["azp"] === mcpClient.appId)) return fell("passedOn");
    const onBehalf = shown.some(({ claims }) => claims["appid"] === remoteServer.appId && claims["oid"] === ada.id);
    const [own] = answers;
    if (!own?.text.includes(ada.displayName)) throw new ControlFailed("toolAnswered", { status: own?.status ?? 0 });
    return onBehalf ? held : fell("nobodysName");
  },
};
