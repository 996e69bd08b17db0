import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeClientCertificate } from "@workshop/entra-emulator";
import { type Card, fell, held } from "../../card.ts";
import { noSecrets } from "../secretless-rules.ts";
import { office } from "../scenes/own-proof.ts";

/** A certificate was rolled out, and the old secret forgotten in the environment. */
export const twoProofs: Card = {
  id: "ENTRA-4.53",
  task: 7,
  rule: noSecrets,
  look: "src/credentials/settings.ts",
  async play(lab) {
    const { entra } = await office(lab);
    const { certificatePem, privateKeyPem } = await makeClientCertificate();
    const file = join(await lab.newHome(), "client.pem");
    writeFileSync(file, `${privateKeyPem}\n${certificatePem}\n`, { mode: 0o600 });
    try {
      await lab.startRemote({ entra, issuer: "facade", env: { AZURE_CLIENT_CERTIFICATE_PATH: file } });
      return fell("started");
    } catch (error) {
      if (!(error instanceof Error) || (error as { code?: unknown }).code !== "your_code") throw error;
      const named = ["AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH"].every((name) =>
        error.message.includes(name),
      );
      return named ? held : fell("notSaid");
    }
  },
};
