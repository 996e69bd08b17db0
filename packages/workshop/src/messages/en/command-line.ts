import { type Blame, workshopCommand } from "@workshop/grader";

const BLAMES: Record<Blame, string> = {
  none: "Done",
  "your-code": "Your code",
  "set-up": "Set-up",
  grader: "Our fault",
  network: "Network",
};

interface Section {
  title?: string;
  body: string;
}

export const cli = {
  unknown: (typed: string, meant: string | undefined, names: string[]) =>
    `Set-up: there is no command "${typed}".${meant ? ` Did you mean "${meant}"?` : ""}\nCommands: ${names.join(", ")}. More: ${workshopCommand("--help")}`,
  usage: (reason: string) => `Set-up: ${reason}. Add --help to see what this command takes.`,
  failed: (blame: Blame, message: string) => `${BLAMES[blame]}: ${message}`,
  notANumber: (option: string, value: string, from: number, to: number) =>
    `${option} takes a whole number from ${from} to ${to}; this is "${value}".`,
};

export const help = {
  start: "Bring up the tenant and the local page; stay until Ctrl-C",
  threats: "The threat model of an exercise, ticked by its last grade (default: 04)",
  markdown: "As a Markdown table, for a design document",
  status: "Where am I: cards held, what to do next, hints used",
  check: "Grade an exercise (the same as: npm test in its folder)",
  run: "Run a program of an exercise, with the tenant's certificate trusted, e.g. run 01 register.ts",
  hint: "The next step of help for a task, e.g. 02.1",
  diff: "What separates your src from the solution's",
  reset: "Put the starter back; your files are kept aside",
  catchUp: "Take the solution into the exercise; your files are kept aside",
  doctor: "Look for what is wrong with this machine, and how to fix it",
  attack: "Attack a server you own, or see what the starter lets in (--evil)",
  attackUrl: "The MCP endpoint of the server, e.g. http://localhost:3001/mcp",
  token: "A token the server takes (better: set MCP_TOKEN, then it is in no list of processes)",
  card: "Play only this card, e.g. ENTRA-3.01",
  htmlFile: "Write a report that can be handed on to this file",
  yesIOwnIt: "The server on another machine is mine, or its owner said yes",
  evil: "Play the whole deck of exercise 3 against your src, and tell what an attacker got",
  prove: "Show that the graders grade right",
  port: "Port of the tenant",
  pagePort: "Port of the local page",
  sitePort: "Port of the docs site",
  noSite: "Leave the docs site out",
  checkOnly: "Ask every address once, say what answered, stop",
  open: "Open the local page in a browser",
  watch: "Grade again after every save",
  again: "Show the last step again",
  level: "Show this step, from 1 (nudge) to 5 (solution)",
  hintReset: "Forget the steps taken for this task",
  stat: "Only the count of lines per file",
  yes: "Do not ask before files are replaced",
  repeats: "Shuffled repeats of each solution",
  jobs: "Grades that run at the same time",
  quick: "Make every card fall once, by few mistakes and with their own cards only",
  lang: "Language of messages: en or zh-Hans",
  plain: "No colour",
  json: "One JSON value instead of text",
  translate: (section: Section): Section => section,
};
