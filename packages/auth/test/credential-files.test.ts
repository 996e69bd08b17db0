import { X509Certificate } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { certificateRule, federatedTokenFileRule } from "../src/index.ts";
import { makeCertificate } from "./make-certificate.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

async function fileWith(...parts: readonly string[]): Promise<string> {
  const path = join(await createTemporaryFolder(), "client.pem");
  await writeFile(path, `${parts.join("\n")}\n`, { mode: 0o600 });
  return path;
}

const good = await makeCertificate();
const other = await makeCertificate();
const yesterday = await makeCertificate({ days: -1 });
const elliptic = await makeCertificate({ algorithm: "EC" });

describe("AZURE_CLIENT_CERTIFICATE_PATH", () => {
  const thumbprintSha256 = new X509Certificate(good.certificate).fingerprint256.replaceAll(":", "").toLowerCase();
  const value = { clientCertificate: { thumbprintSha256, privateKey: good.key } };

  it.each([
    ["key first", [good.key, good.certificate]],
    ["certificate first", [good.certificate, good.key]],
    ["with those who signed it", [good.key, good.certificate, other.certificate]],
    [
      "with words between, as openssl writes them",
      ["Bag Attributes: x", good.key, "subject=CN = notes", good.certificate],
    ],
  ])("is read: %s", async (_how, parts) => {
    expect(certificateRule(await fileWith(...parts))).toEqual({ value });
  });

  it.each([
    ["the key of another certificate", [other.key, good.certificate], "has a key that is not the certificate's"],
    ["a certificate of yesterday", [yesterday.key, yesterday.certificate], "has a certificate that is out of date"],
    ["a key that Entra does not take", [elliptic.key, elliptic.certificate], "has a key that is no RSA key"],
    ["no key", [good.certificate], "lacks the certificate or its key"],
    ["no certificate", [good.key], "lacks the certificate or its key"],
    [
      "a key with a passphrase",
      [good.key.replaceAll("PRIVATE", "ENCRYPTED PRIVATE"), good.certificate],
      "lacks the certificate or its key",
    ],
    ["half a certificate", [good.key, good.certificate.replace(/\n.{64}\n/, "\n")], "has a part that cannot be read"],
    ["half a key", [good.key.replace(/\n.{64}\n/, "\n"), good.certificate], "has a part that cannot be read"],
    ["nothing", [""], "lacks the certificate or its key"],
  ])("is refused: %s", async (_what, parts, problem) => {
    const path = await fileWith(...parts);
    const outcome = certificateRule(path);
    expect(outcome).toMatchObject({ problem });
    const lines = parts.flatMap((part) => part.split("\n").filter((line) => line.length > 40));
    expect([path, ...lines].filter((line) => JSON.stringify(outcome).includes(line))).toEqual([]);
  });

  it("is refused when it is no file", async () => {
    const folder = await createTemporaryFolder();
    for (const path of [folder, join(folder, "missing.pem")])
      expect(certificateRule(path)).toMatchObject({ problem: "is not a file that can be read" });
  });
});

describe("AZURE_FEDERATED_TOKEN_FILE", () => {
  async function tokenFile() {
    const path = await fileWith("first");
    const outcome = federatedTokenFileRule(path);
    const { clientAssertion } = "value" in outcome ? (outcome.value as { clientAssertion?: unknown }) : {};
    return { path, read: clientAssertion as () => Promise<string> };
  }

  it("is read at every use, without what an editor put at its end", async () => {
    const { path, read } = await tokenFile();
    expect(await read()).toBe("first");
    await writeFile(path, "second\r\n");
    expect(await read()).toBe("second");
  });

  it.each([
    ["emptied", (path: string) => writeFile(path, " \n")],
    ["removed", (path: string) => rm(path)],
    ["replaced by a folder", async (path: string) => rm(path).then(() => mkdir(path))],
  ])("says what is missing when it was %s, and works again later", async (_how, spoil) => {
    const { path, read } = await tokenFile();
    await spoil(path);
    await expect(read()).rejects.toMatchObject({ code: "credential_unavailable" });
    await rm(path, { recursive: true, force: true });
    await writeFile(path, "third");
    expect(await read()).toBe("third");
  });

  it("is refused when it is no file", async () => {
    const folder = await createTemporaryFolder();
    for (const path of [folder, join(folder, "missing")])
      expect(federatedTokenFileRule(path)).toMatchObject({ problem: "is not a file" });
  });
});
