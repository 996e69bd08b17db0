import { contoso } from "@workshop/entra-emulator/seed";
import { describe, expect, test } from "vitest";
import { daemonRequest, useLab } from "./lab-support.ts";

const api = contoso.apps.remoteServer.appId;

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("tokens in the Lab", { timeout: 60_000 }, () => {
  const lab = useLab();
  const answer = () => lab.page.locator(".lab-answer");

  async function mint(recipe: string): Promise<string> {
    await lab.page.getByLabel("Recipe").selectOption(recipe);
    await lab.page.getByLabel("API that it is shown to").selectOption(api);
    await lab.page.getByRole("button", { name: "Make the token" }).press("Enter");
    await lab.page.getByRole("heading", { name: recipe, exact: true }).waitFor();
    return (await lab.page.getByRole("region", { name: "Token", exact: true }).textContent()) ?? "";
  }

  async function examine(token: string): Promise<string> {
    await lab.page.getByLabel("Your Application (client) ID").fill(api);
    await lab.page.getByLabel("Scope or role that the call needs").fill("mcp.read");
    await lab.page.getByRole("textbox", { name: "Token" }).fill(token);
    await expect.poll(() => answer().textContent()).not.toBe("");
    return (await answer().textContent()) ?? "";
  }

  test("a hostile token is made, taken apart, and comes with the line that shows it to a server", async () => {
    await lab.open("mint");
    await lab.page.getByLabel("Address of your MCP server").fill("https://localhost:3001/mcp");
    const token = await mint("alg-none");
    const curl = await lab.page.getByRole("region", { name: "curl line" }).textContent();

    expect(JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString())).toMatchObject({ alg: "none" });
    expect(curl).toContain(`curl -i 'https://localhost:3001/mcp'`);
    expect(curl).toContain(token);
    expect(await lab.page.getByRole("region", { name: "Claims" }).textContent()).toContain("Whom the token is for.");
    expect(await lab.page.evaluate("document.activeElement.id")).toBe("minted");
    expect(lab.complaints).toEqual([]);
  });

  test("every recipe is refused by the checks of the page; the genuine one is not", async () => {
    await lab.open("mint");
    const recipes = await lab.page.getByLabel("Recipe").locator("option").allTextContents();
    const tokens: Record<string, string> = {};
    for (const recipe of recipes) tokens[recipe] = await mint(recipe);
    await lab.page.getByRole("link", { name: "May my server accept this?" }).click();
    const verdicts: Record<string, string> = {};
    for (const [recipe, token] of Object.entries(tokens)) {
      await lab.page.getByRole("textbox", { name: "Token" }).fill("");
      await expect.poll(() => answer().textContent()).toBe("");
      verdicts[recipe] = await examine(token);
    }

    const accepted = Object.keys(verdicts).filter((recipe) => verdicts[recipe]?.startsWith("It may"));
    expect(recipes.length).toBeGreaterThan(10);
    expect(accepted).toEqual(["genuine"]);
  });

  test("a token for Graph is told to be nobody's but Graph's; the token leaves the page in no request", async () => {
    const { access_token: token } = (await (await lab.token(daemonRequest())).json()) as { access_token: string };
    await lab.open("inspect");
    const sent: string[] = [];
    lab.page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    const verdict = await examine(`Authorization: Bearer ${token}`);

    expect(verdict).toContain("“Signature fits a published key”");
    expect(await lab.page.locator(".lab-findings").textContent()).toContain("nobody but Graph can verify it");
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((text) => token.split(".").some((part) => text.includes(part)))).toEqual([]);
    expect(await lab.page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")).not.toContain(
      token.slice(0, 40),
    );
  });

  test.each([
    ["0.AAAA-a-refresh-token", "opaque"],
    ["a.b.c.d.e", "encrypted"],
    ["%%%.%%%.x", "first part"],
  ])("what is no token is told what it looks like: %s", async (text, words) => {
    await lab.open("inspect");

    expect(await examine(text)).toContain(words);
    expect(lab.complaints).toEqual([]);
  });
});
