// Which settings of TLS and of a gateway the solution of exercise 4 takes, and whom it then believes.
import { expect, test } from "vitest";
import { practice } from "./practice.ts";

interface Problem {
  readonly variable: string;
}
interface Reader {
  readonly problems: readonly Problem[];
}
interface Gateway {
  readonly hop: unknown;
}
type TrustHop = (gateway: Gateway) => (address: string | undefined, distance: number) => boolean;

const { readGateway } = (await practice("gateway/settings.ts")) as { readGateway: (r: Reader) => Gateway | undefined };
const { trustHop } = (await practice("gateway/trust-hop.ts")) as { trustHop: TrustHop };
const { readHttps } = (await practice("https/settings.ts")) as {
  readHttps: (r: Reader, g: Gateway | undefined) => unknown;
};
const { createEnvironmentReader } = (await practice("../../../packages/auth/src/index.ts")) as {
  createEnvironmentReader: (env: NodeJS.ProcessEnv) => Reader;
};

/** Whether the hop that the text names is believed. */
function believes(text: string, address: string | undefined, distance = 0): boolean {
  const gateway = readGateway(createEnvironmentReader({ TRUSTED_PROXY: text }));
  return gateway ? trustHop(gateway)(address, distance) : expect.fail(`${text} is refused`);
}

test.each([
  ["10.0.0.4", "10.0.0.4", true],
  ["10.0.0.4", "10.0.0.5", false],
  ["10.0.0.4, 10.1.0.0/24", "10.1.0.255", true],
  ["10.1.0.0/24", "10.1.1.0", false],
  ["10.0.0.4", "::ffff:10.0.0.4", true],
  ["10.1.0.0/24", "::ffff:10.1.0.9", true],
  ["2001:db8::/32", "2001:db8:1::1", true],
  ["2001:db8::/32", "2001:db9::1", false],
  ["::1", "127.0.0.1", false],
  ["", "127.0.0.1", false],
])("TRUSTED_PROXY=%s, from %s: %s", (text, address, expected) => expect(believes(text, address)).toBe(expected));

test("one hop is believed, and not the one before it, though its address is on the list", () =>
  expect(believes("10.0.0.0/8", "10.0.0.4", 1)).toBe(false));

test("a connection that is gone has no address, and is not believed", () =>
  expect(believes("10.0.0.4", undefined)).toBe(false));

test.each(["all", "10.0.0.4;10.0.0.5", "10.0.0.0/0", "10.0.0.0/33", "10.0.0.0/08", "::/129", "10.0.0.4,", "loopback"])(
  "TRUSTED_PROXY=%s is refused",
  (text) => {
    const reader = createEnvironmentReader({ TRUSTED_PROXY: text });
    expect(readGateway(reader)).toBeUndefined();
    expect(reader.problems).toMatchObject([{ variable: "TRUSTED_PROXY" }]);
  },
);

const tls = { TLS_CERT_FILE: "cert.pem", TLS_KEY_FILE: "key.pem" };
const hop = { TRUSTED_PROXY: "10.0.0.4" };
const named = { BASE_URL: "https://notes.contoso.com" };

test.each([
  ["nothing said: this machine only", {}, []],
  ["127.0.0.2", { HOST: "127.0.0.2" }, []],
  ["open, and nothing encrypts", { HOST: "0.0.0.0" }, ["HOST"]],
  ["open, behind a gateway that has no name", { HOST: "0.0.0.0", ...hop }, ["BASE_URL"]],
  ["open under an https name, and nothing encrypts", { HOST: "::", ...named }, ["HOST", "BASE_URL"]],
  ["an https name, and nothing encrypts", named, ["BASE_URL"]],
  ["open, with a certificate", { HOST: "0.0.0.0", ...tls, ...named }, []],
  ["open, behind a gateway", { HOST: "0.0.0.0", ...hop, ...named }, []],
  [
    "open, behind a gateway that clients know by an http name",
    { HOST: "0.0.0.0", ...hop, BASE_URL: "http://localhost" },
    ["BASE_URL"],
  ],
  [
    "a gateway that is misspelled is one problem, not two",
    { HOST: "0.0.0.0", ...named, TRUSTED_PROXY: "x" },
    ["TRUSTED_PROXY"],
  ],
])("%s", (_what, env, problems) => {
  const reader = createEnvironmentReader(env);
  readHttps(reader, readGateway(reader));
  expect(reader.problems.map(({ variable }) => variable).toSorted()).toEqual(problems.toSorted());
});
