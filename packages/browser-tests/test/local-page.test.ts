import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { useLocalPage } from "./local-page-support.ts";
import { SOLUTION, STARTER } from "./local-page-workspace.ts";

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("the local page's buttons", { timeout: 60_000 }, () => {
  const local = useLocalPage();

  test("a grade by keyboard: announced when it begins and when it ends, counted between, focus kept", async () => {
    await local.open();
    await local.press("now-check");
    await local.announced("02-public-client: the cards are being played");
    local.grader.emit("event", { event: "played", id: "ENTRA-2.01", task: 1, state: "held" });
    await local.page.getByText("Cards played: 1 of 2").waitFor();
    local.work.grade(1);
    local.grader.emit("event", {
      event: "graded",
      report: { exercise: "", answer: "", blame: "your-code", seconds: 1, cards: [] },
    });
    local.grader.emit("end");
    await local.announced("cards held in 1 s.");
    await local.page.locator("progress[value='1'][max='2']").waitFor();
    expect(await local.page.evaluate("document.activeElement.id")).toBe("now-check");
  });

  test("a grade that a terminal made shows by itself", async () => {
    await local.open();
    await local.page.locator("progress[value='0']").waitFor();
    local.work.grade(1);
    await local.page.locator("progress[value='1']").waitFor();
  });

  test("cancelling: the button goes, the focus stays in its place", async () => {
    await local.open();
    await local.press("check-02");
    await local.press("cancel");
    await local.announced("the grade was cancelled");
    await expect.poll(() => local.page.evaluate("document.activeElement.id")).toBe("grading");
  });

  test("a grade that runs already is not started twice, and says which one it is", async () => {
    local.expected = /409/;
    await local.open();
    await local.press("watch-02");
    await local.page.getByRole("button", { name: "Stop watching" }).waitFor();
    await local.press("now-check");
    await local.announced("02-public-client is being graded or watched");
    await local.press("cancel");
    await local.announced("cancelled");
  });

  test("hints come one at a time, and what was opened stays open", async () => {
    await local.open();
    await local.press("now-hint");
    await local.page.locator("#hint-02-1-1[open]").waitFor();
    await local.press("now-hint");
    await local.announced("Step 2 of 5: the idea");
    await local.page.locator("#hint-02-1-2[open]").waitFor();
    expect(await local.page.locator("#hint-02-1-3").count()).toBe(0);
    await local.press("hint-02-1-1-title");
    await local.press("now-hint");
    await local.page.locator("#hint-02-1-3[open]").waitFor();
    expect(await local.page.locator("#hint-02-1-1").getAttribute("open")).toBeNull();
    expect(await local.page.locator("#hint-02-1-2").getAttribute("open")).not.toBeNull();
  });

  test("overwriting asks: no and Escape change nothing, yes keeps a copy, undo brings it back", async () => {
    await local.open();
    for (const key of ["Escape", "Enter"]) {
      await local.press("catch-up-02");
      await local.page.getByRole("dialog", { name: /Replace the files in .* with the solution/ }).waitFor();
      expect(await local.page.evaluate("document.activeElement.id")).toBe("confirm-no");
      await local.page.keyboard.press(key);
      await local.page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(await local.page.evaluate("document.activeElement.id")).toBe("catch-up-02");
    }
    expect(readFileSync(local.work.file, "utf8")).toBe(STARTER);

    await local.press("catch-up-02");
    await local.press("confirm-yes");
    await local.announced("What was there is in .workshop/kept");
    expect(readFileSync(local.work.file, "utf8")).toBe(SOLUTION);
    await local.press("undo-02");
    await local.press("confirm-yes");
    await local.announced("is now your files of");
    expect(readFileSync(local.work.file, "utf8")).toBe(STARTER);
  });

  test("a page that was left open while the workshop was started anew presses its buttons all the same", async () => {
    local.expected = /ERR_|403/;
    await local.open();
    await local.startAnew();
    const loaded = local.page.waitForEvent("load");
    await local.press("now-hint");
    await loaded;
    await local.press("now-hint");
    await local.announced("Step 1 of 5");
  });
});
