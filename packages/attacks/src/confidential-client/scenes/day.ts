import { contoso } from "@workshop/entra-emulator/seed";
import { ControlFailed } from "../../card.ts";
import { filesIn } from "../../files.ts";
import { GRAPH_TROUBLES, INTERNAL_DETAIL } from "../../graph-troubles.ts";
import type { Lab } from "../../lab.ts";
import { ada, PRIVATE_PHONE } from "../../people.ts";
import { listen } from "../../remote/events.ts";
import { type McpSession, openSession, textOf } from "../../remote/mcp-session.ts";
import { refresh } from "../../remote/refresh.ts";
import { until } from "../../until.ts";
import { refusedRequests } from "./refused-requests.ts";
import { entrasStates, openSignIn, type Secret } from "./open-sign-in.ts";
import { type Facade, startFacade } from "./facade.ts";

const TOOL = "getUserDetails";

/** Graph answers 401, 403, 404 and 500 in turn. */
async function askInTrouble({ entra }: Facade, session: McpSession) {
  const answers = [];
  for (const { status, code } of GRAPH_TROUBLES) {
    const fault = entra.faults.graph({ status, code, message: INTERNAL_DETAIL, times: 20 });
    const answered = await session.call(TOOL);
    answers.push({ status, http: answered.http.status, isError: answered.result["isError"], text: textOf(answered) });
    entra.faults.remove(fault);
  }
  return answers;
}

/** A person whose sign-in fails at the last step, when the server redeems Entra's code. */
async function failToSignIn(running: Facade): Promise<void> {
  const fault = running.entra.faults.token({ aadsts: 70008, grant: "authorization_code", times: 1 });
  await openSignIn(running, ada);
  running.entra.faults.remove(fault);
}

/** A whole day of a server of its own, until an operator stops it. Many cards look at what it said and left behind. */
export function day(lab: Lab) {
  return lab.once("facade: a day", async () => {
    const running = await startFacade(lab);
    const { entra, server } = running;
    entra.updateUser(ada.id, { mobilePhone: PRIVATE_PHONE, businessPhones: [PRIVATE_PHONE] });
    const { client, tokens, secrets } = await openSignIn(running, ada);
    if (!tokens) throw new ControlFailed("facadeSignIn", { user: ada.displayName });
    const session = await openSession(server, tokens.accessToken);
    if (!session) throw new ControlFailed("sessionOpened", { user: ada.displayName });
    const details = await session.call(TOOL);
    if (!textOf(details).includes(ada.displayName))
      throw new ControlFailed("toolAnswered", { status: details.http.status });
    const stream = await listen(server, tokens.accessToken, session.id);
    const troubles = await askInTrouble(running, session);
    const refused = await refusedRequests(server, client);
    await failToSignIn(running);
    const { accessToken = "", refreshToken = "" } = await refresh(server, client, tokens.refreshToken ?? "");
    const { exitCode } = await server.terminate();
    const everySecret: Secret[] = [
      ...secrets,
      ...refused.flatMap(({ shown }) => shown),
      { kind: "access_token", value: accessToken },
      { kind: "refresh_token", value: refreshToken },
      { kind: "client_secret", value: contoso.apps.remoteServer.secret ?? "" },
      ...entrasStates(entra, server),
      ...entra.issuedSecrets(),
    ].filter(({ value }) => value.length > 8);
    return {
      details,
      troubles,
      refused,
      exitCode,
      streamEnded: stream.status !== 200 || (await until(() => stream.ended())),
      log: `${server.stdout()}\n${server.stderr()}`,
      files: await filesIn(server.home),
      secrets: everySecret,
    };
  });
}
