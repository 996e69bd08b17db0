import { type Card, fell, held } from "../../card.ts";
import { quote } from "../../quote.ts";
import { resourceIdentifier } from "../entra-rules.ts";
import { published } from "../scenes/published.ts";

/** Entra compares the resource character for character with the app's identifier URIs; clients compare it with the address. */
export const resourceAsItIs: Card = {
  id: "ENTRA-3.82",
  task: 10,
  rule: resourceIdentifier,
  look: "src/protected-resource.ts",
  async play(lab) {
    const { server, metadata } = await published(lab);
    const { resource } = metadata;
    return resource === server.url
      ? held
      : fell("differs", { resource: quote(String(resource ?? "none")), url: server.url });
  },
};
