import { type Card, fell, held, type Outcome } from "../../card.ts";
import { authorizationServerMetadata, pathOf } from "../../remote/advertised.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

const ENDPOINTS = ["authorization", "token", "registration", "revocation", "introspection"].map(
  (name) => `${name}_endpoint`,
);

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Clients act on every word of the metadata: each is tried. */
export const metadataLint: Card = {
  id: "ENTRA-3.37",
  task: 4,
  rule: {
    name: "OAuth 2.0 Authorization Server Metadata (RFC 8414) §2",
    url: "https://www.rfc-editor.org/rfc/rfc8414#section-2",
  },
  look: "src/facade/metadata.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike({ server, clients }: Target): Promise<Outcome> {
  const { notes } = await clients();
  const metadata = await authorizationServerMetadata(server);
  if (!listOf(metadata["code_challenge_methods_supported"]).includes("S256")) return fell("noS256");
  for (const endpoint of ENDPOINTS.filter((name) => metadata[name] !== undefined)) {
    const { status } = await server.send({
      path: pathOf(metadata, endpoint, "/"),
      method: endpoint.startsWith("auth") ? "GET" : "POST",
    });
    if (status === 404 || status >= 500) return fell("deadEndpoint", { endpoint, status });
  }
  for (const grant of listOf(metadata["grant_types_supported"])) {
    const form = { grant_type: grant, client_id: notes.clientId };
    const { status, json } = await server.send({
      path: pathOf(metadata, "token_endpoint", "/token"),
      method: "POST",
      form,
    });
    if (json["error"] === "unsupported_grant_type" || status >= 500) return fell("deadGrant", { grant, status });
  }
  return notes.clientSecret === undefined ? held : fell("secret");
}
