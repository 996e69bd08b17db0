/** `attack`: the deck against a server that is running somewhere, and against the starter. */
export const attack = {
  nothingToDo: "Say which server: --url https://host/mcp. Or --evil, to see what the starter lets in.",
  noUrl: (text: string) =>
    `--url takes the address of an MCP endpoint, e.g. http://localhost:3001/mcp; this is "${text}".`,
  passwordInUrl: "--url must not carry a user name or a password.",
  tokenInClear: "A token is only sent over https, or to this machine. Use the https address, or leave the token out.",
  sayItIsYours: (host: string) =>
    `${host} is not this machine. If you own it, or its owner said yes in writing, add --yes-i-own-it.`,
  whoseIsIt: (host: string) =>
    `${host} is not this machine. Attack only what you own, or whose owner said yes in writing.\nIt will see up to 5 requests a second, in its logs as entra-mcp-workshop-attack.\nIf it lets anybody register, clients stay behind: Notes for Ada, Ledger Helper, Two Doors, Any Port and a few that should be refused.`,
  typeTheName: "Type its name to go on: ",
  notYours: "That is not its name. Nothing was sent.",
  nobodyAnswers: (url: string) => `nobody answers at ${url}`,
  noMcpServer: (url: string, status: number) =>
    `${url} answers initialize with ${status}: no MCP endpoint. Give its whole address, path and all, e.g. https://host/mcp.`,
  noSuchCard: (id: string, known: string) => `${id} is no card that can be played on any server. These are: ${known}`,
  playing: (done: number, of: number, id: string) => `${done}/${of}  ${id}`,
  notTried: {
    needsToken: "it needs a token: set MCP_TOKEN",
    tokenRefused: (status: number) => `the token did not open the server (${status}), so a refusal would show nothing`,
    tokenEnded: "the token stopped working during the run, so the refusal shows nothing",
    gone: (card: string) => `the server answers no more since ${card}`,
  },
  target: (url: string, withToken: boolean) => `${url}, ${withToken ? "with a token" : "without a token"}`,
  tally: (held: number, fell: number, notTried: number, requests: number) =>
    `${held} held, ${fell} fell, ${notTried} not tried; ${requests} requests.`,
  states: { held: "HELD", fell: "FELL", "not-tried": "NOT TRIED" },
  labels: { sent: "Sent", got: "Got", safe: "Safe", why: "Why", rule: "Rule" },
  noFinding: "Nothing that was tried got through. What was not tried is not shown to be safe.",
  written: (file: string) => `Written: ${file}`,
  notWritten: (file: string, reason: string) => `${file} cannot be written (${reason}).`,
  report: {
    title: "What the attack deck found",
    target: "Server",
    token: "Token",
    withToken: "given (it is not in this report)",
    withoutToken: "none",
    time: "Time",
    requests: "Requests",
    result: "Result",
    findings: "Findings",
    notTried: "Not tried",
    held: "Held",
    card: "Card",
    reason: "Reason",
    safe: "What the server does",
    note: "This is a test of behaviour from outside, by fixed requests. It finds known mistakes; it does not prove that there are no others. Ada, Grace and Hedy stand for people who use the server.",
  },
  story: {
    begin: "The deck of exercise 3 attacks your src, on a tenant of its own. This is what an attacker gets.",
    line: (sent: string, got: string, why: string) => `${sent} → ${got}. ${why}`,
    end: (fell: number, of: number) => `${fell} of ${of} attacks got through.`,
    safe: (of: number) => `None of ${of} attacks got through.`,
    blocked: (ids: string) => `Not played, because a good request failed first: ${ids}`,
    next: (command: string) => `Close them one after the other: ${command}`,
    noReport: "the grader gave no report",
  },
};
