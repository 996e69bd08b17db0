// A certificate is replaced as certbot, Kubernetes and an editor do it, and the one that serves follows.
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCertificates } from "@workshop/entra-emulator";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { practice } from "./practice.ts";

interface Pair {
  readonly cert: string;
  readonly key: string;
}
type Follow = (files: { certFile: string; keyFile: string }, first: Pair, use: (tls: Pair) => void) => () => void;
const { followCertificate } = (await practice("https/follow-certificate.ts")) as { followCertificate: Follow };

let folder: string;
let used: Pair[];
let stop = (): void => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "certificate-"));
  used = [];
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

async function newPair(): Promise<Pair> {
  const { certificate, key } = await makeCertificates(["localhost"]);
  return { cert: certificate, key };
}

/** @param names of the files in the folder, which may be links */
function follow(names: { cert: string; key: string }, first: Pair): void {
  const files = { certFile: join(folder, names.cert), keyFile: join(folder, names.key) };
  stop = followCertificate(files, first, (tls) => used.push(tls));
}

const isUsed = (pair: Pair): Promise<void> =>
  vi.waitFor(() => expect(used.at(-1)).toMatchObject(pair), { timeout: 20_000, interval: 20 });

function link(name: string, target: string): void {
  symlinkSync(target, join(folder, `${name}.new`));
  renameSync(join(folder, `${name}.new`), join(folder, name));
}

test("Kubernetes: the files are links into a folder, and another folder takes its place", async () => {
  async function put(version: string): Promise<Pair> {
    const pair = await newPair();
    mkdirSync(join(folder, version));
    writeFileSync(join(folder, version, "tls.crt"), pair.cert);
    writeFileSync(join(folder, version, "tls.key"), pair.key);
    link("..data", version);
    return pair;
  }
  const first = await put("..1");
  for (const name of ["tls.crt", "tls.key"]) symlinkSync(join("..data", name), join(folder, name));
  follow({ cert: "tls.crt", key: "tls.key" }, first);

  await isUsed(await put("..2"));
  await isUsed(await put("..3"));
  expect(used).toHaveLength(2);
});

test("certbot: the files are links to an archive, and are replaced one after the other", async () => {
  mkdirSync(join(folder, "archive"));
  async function put(number: number): Promise<Pair> {
    const pair = await newPair();
    for (const part of ["cert", "key"] as const) {
      const file = join("archive", `${part}${number}.pem`);
      writeFileSync(join(folder, file), pair[part]);
      link(`${part}.pem`, file);
    }
    return pair;
  }
  follow({ cert: "cert.pem", key: "key.pem" }, await put(1));

  await isUsed(await put(2));
  await isUsed(await put(3));
});

/** Behind a link into another folder: nothing moves where the server looks. */
async function behindLinks(): Promise<(pair: Pair) => void> {
  mkdirSync(join(folder, "elsewhere"));
  const write = (pair: Pair): void => {
    for (const part of ["cert", "key"] as const) writeFileSync(join(folder, "elsewhere", part), pair[part]);
  };
  const first = await newPair();
  write(first);
  for (const part of ["cert", "key"]) symlinkSync(join("elsewhere", part), join(folder, part));
  follow({ cert: "cert", key: "key" }, first);
  return write;
}

test.skipIf(process.platform === "win32")("SIGHUP: looks at once, whatever the file system told", async () => {
  const write = await behindLinks();
  const second = await newPair();
  write(second);
  process.kill(process.pid, "SIGHUP");
  await isUsed(second);
});

test.skipIf(process.platform === "win32")(
  "what cannot be used is refused, and the next good one is taken",
  async () => {
    const write = await behindLinks();
    const [good, other] = [await newPair(), await newPair()];
    const half = { ...good, cert: good.cert.slice(0, 200) };
    const refused = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    for (const bad of [half, { ...good, cert: "" }, { ...good, key: "" }, { ...good, key: other.key }]) {
      refused.mockClear();
      write(bad);
      process.kill(process.pid, "SIGHUP");
      await vi.waitFor(() => expect(refused).toHaveBeenCalledWith(expect.stringContaining("certificate-refused")), {
        timeout: 20_000,
      });
    }
    refused.mockRestore();
    expect(used).toEqual([]);
    write(good);
    process.kill(process.pid, "SIGHUP");
    await isUsed(good);
  },
);
