import { type Card, fell, held } from "../../card.ts";
import { authorizationServerMetadata } from "../../remote/advertised.ts";
import { adaSignsIn } from "../scenes/ada-signs-in.ts";

/** By its own state a client knows that it asked; by `iss`, who answers. */
export const answerOfWhom: Card = {
  id: "ENTRA-3.26",
  task: 3,
  rule: {
    name: "OAuth 2.0 (RFC 6749) §4.1.2; Issuer Identification (RFC 9207) §2",
    url: "https://www.rfc-editor.org/rfc/rfc9207#section-2",
  },
  look: "src/facade/consent.ts",
  async play(lab) {
    const { server, arrival, state } = await adaSignsIn(lab);
    const { delivered } = arrival;
    if (delivered["state"] !== state) return fell("state", { sent: state, came: delivered["state"] ?? "-" });
    const { issuer, authorization_response_iss_parameter_supported: promised } =
      await authorizationServerMetadata(server);
    const { iss } = delivered;
    if (promised === true && iss === undefined) return fell("noIss");
    return iss === undefined || iss === issuer ? held : fell("otherIss", { iss });
  },
};
