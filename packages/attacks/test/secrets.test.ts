import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filesIn } from "../src/files.ts";
import { quote } from "../src/quote.ts";
import { findSecret, findSecretDecoded } from "../src/secrets.ts";

const token = `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6ImFiYyJ9.${"claims".repeat(60)}.${"signature".repeat(30)}`;
const secrets = [{ kind: "access_token", value: token }];

describe("a secret is recognised", () => {
  test("whole", () => expect(findSecret(`log: ${token}`, secrets)).toBe("access_token"));
  test("cut short", () => expect(findSecret(token.slice(0, 120), secrets)).toBe("access_token"));
  test("by its end", () => expect(findSecret(token.slice(-60), secrets)).toBe("access_token"));
  test("in base64", () =>
    expect(findSecretDecoded(Buffer.from(Buffer.from(`{"t":"${token}"}`).toString("base64")), secrets)).toBe(
      "access_token",
    ));
  test("in hex", () =>
    expect(findSecretDecoded(Buffer.from(Buffer.from(token).toString("hex")), secrets)).toBe("access_token"));
});

test("the header every token shares is no secret", () => {
  expect(findSecret("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6ImFiYyJ9", secrets)).toBeUndefined();
});

describe.skipIf(process.platform === "win32")("who may read a file", () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "workshop-files-"));
    await mkdir(join(home, "cache"));
    await writeFile(join(home, "cache/tokens"), "x");
  });
  afterEach(() => rm(home, { recursive: true }));

  test.each([
    { folder: 0o755, file: 0o644, open: true },
    { folder: 0o755, file: 0o640, open: true },
    { folder: 0o755, file: 0o600, open: false },
    { folder: 0o700, file: 0o644, open: false },
  ])("folder $folder, file $file: others may read it: $open", async ({ folder, file, open }) => {
    await chmod(join(home, "cache/tokens"), file);
    await chmod(join(home, "cache"), folder);

    expect((await filesIn(home))[0]?.othersMayRead).toBe(open);
  });
});

test.each([token, "1.AXkA0123456789abcdefghijklmnopqrstuvwxyz~-_.token", token.slice(80, 130)])(
  "what a message quotes of a server never holds a token: %#",
  (secret) => {
    expect(quote(`Bearer ${secret} was refused`)).toBe("Bearer … was refused");
  },
);
