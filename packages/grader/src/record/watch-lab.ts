import type { AsyncLocalStorage } from "node:async_hooks";
import type { Browser } from "@workshop/entra-emulator/robot";
import type { Lab, LearnerServer, RemoteProcess } from "@workshop/attacks";
import { describeHttp, describeRequest } from "./http-text.ts";
import { mask } from "./mask.ts";
import type { Log } from "./recorder.ts";

/** A lab whose exchanges go into the log of whoever makes them. */
export function watchLab<T extends Lab>(lab: T, logs: AsyncLocalStorage<Log>): T {
  const note = (sent: string, got: string): void => void logs.getStore()?.push({ sent: mask(sent), got: mask(got) });
  const scenes = new Map<string, Log>();
  const watched: Partial<Lab> = {
    startRemote: async (options) => watchRemote(await lab.startRemote(options), logs),
    startServer: async (options) => watchServer(await lab.startServer(options), note),
    async request(url, wanted = {}) {
      const answer = await lab.request(url, wanted);
      logs.getStore()?.push(describeRequest(url, wanted, answer));
      return answer;
    },
    async runProgram(options) {
      const run = await lab.runProgram(options);
      note(`run ${options.entry}`, `exit ${String(run.exitCode)}\n${run.stdout}${run.stderr}`);
      return run;
    },
    newBrowser: (entra) => watchBrowser(lab.newBrowser(entra), note),
    once<R>(scene: string, play: () => Promise<R>): Promise<R> {
      const known = scenes.get(scene);
      const log = known ?? [];
      scenes.set(scene, log);
      if (!logs.getStore()?.includes(log)) logs.getStore()?.push(log);
      return lab.once(scene, () => logs.run(log, play));
    },
  };
  return { ...lab, ...watched };
}

function watchRemote(server: RemoteProcess, logs: AsyncLocalStorage<Log>): RemoteProcess {
  const endpoint = new URL(server.url).pathname;
  return {
    ...server,
    async send(wanted = {}) {
      const answer = await server.send(wanted);
      logs.getStore()?.push(describeHttp(wanted, answer, endpoint));
      return answer;
    },
  };
}

/** A browser shows where it arrived; what a page of the tenant looks like is not the card's business. */
function watchBrowser(browser: Browser, note: (sent: string, got: string) => void): Browser {
  return {
    ...browser,
    async signIn(start, person) {
      const result = await browser.signIn(start, person);
      const from = typeof start === "string" ? start : start.url;
      note(
        `browser of ${person.userName} opens ${from}`,
        `${result.error ?? result.status}\narrives at ${result.landedOn}`,
      );
      return result;
    },
    async open(url) {
      const visited = await browser.open(url);
      note(`browser opens ${url}`, `${visited.status}\narrives at ${visited.url}`);
      return visited;
    },
  };
}

function watchServer(server: LearnerServer, note: (sent: string, got: string) => void): LearnerServer {
  return {
    ...server,
    async call(tool, options) {
      const answer = await server.call(tool, options);
      note(`tools/call ${tool}`, JSON.stringify(answer, null, 2));
      return answer;
    },
  };
}
