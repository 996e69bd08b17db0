// MCP Inspector 2, unmodified, against the solution of exercise 4.
import { expect, test } from "vitest";
import { createInspector } from "../mcp/inspector.ts";
import { walk } from "../remote/sign-in.ts";
import { startHardened } from "../remote/solution.ts";
import { freePort } from "@workshop/grader";
import { ada, startTenant } from "../support/tenant.ts";
import { keptInFiles } from "./kept-in-files.ts";

const entra = await startTenant();
const server = await startHardened(entra, "facade", keptInFiles());
const WHO_AM_I = ["--method", "tools/call", "--tool-name", "getUserDetails"];

// Windows finds its browser without a PATH.
test.skipIf(process.platform === "win32").each(["legacy", "modern"])(
  "%s: by itself, then from what it kept",
  async (era) => {
    const inspector = createInspector();
    const callback = ["--callback-url", `http://localhost:${await freePort()}/oauth/callback`];
    const args = [...WHO_AM_I, "--protocol-era", era];
    const first = await inspector.run(server.url, [...args, ...callback], (url) => void walk(url, ada));
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining(ada.id) as string });
    const second = await inspector.run(server.url, [...args, "--stored-auth-only"]);
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining(ada.id) as string });
  },
);
