export const page = {
  title: "Secure MCP servers with Microsoft Entra ID",
  skip: "Skip to the content",
  languageLabel: "Language",
  editorLabel: "Open files in",
  nextHeading: "What to do now",
  exercisesHeading: "Exercises",
  addressesHeading: "What is up",
  addresses: { tenant: "Tenant", portal: "Portal", page: "This page" },
  usersHeading: "People who can sign in",
  userName: "Name",
  userSignIn: "User name",
  userPassword: "Password",
  userNote: { guest: "guest", disabled: "account disabled" },
  certificate:
    "The tenant's certificate was made on this machine, so a browser that has not been told about it warns. The terminal says where it is.",
  state: { "not-graded": "Not graded yet", "in-progress": "In progress", passed: "Passed" },
  cardState: { held: "held", fell: "fell", blocked: "blocked", skipped: "not played" },
  cards: (held: number, total: number) => `${held} of ${total} cards held`,
  task: (number: number, title: string) => `Task ${number}: ${title}`,
  gradedAt: (time: string) => `last graded ${time}`,
  summary: (name: string, state: string, task: number | undefined, title: string | undefined) =>
    `${name}: ${state}.${task === undefined ? "" : ` Task ${task}: ${title}`}`,
  nothing: "There is no exercise here.",
  begin: "Read the exercise, then attack your server as it is: the first card that falls says what to do.",
  finished: "Every card of every exercise held. Now do it for real: the docs site says how, step by step.",
  passed: "Every card held. See how the solution does it, or go on with the next exercise.",
  terminal: "The same in a terminal:",
  footer: "This page is served by your own machine and asks no other.",
  noScript: "Without JavaScript this page has no buttons and does not refresh itself: use the commands, and reload it.",
};

/** The parts of a failing card. */
export const finding = {
  sent: "Sent",
  got: "Came back",
  safe: "A safe server",
  why: "Why it matters",
  rule: "The rule",
  look: "Where to look",
  held: "The control succeeded",
  failed: "The control failed",
};

export const buttons = {
  check: "Check",
  watch: "Check after every save",
  cancel: "Cancel",
  stop: "Stop watching",
  hint: (step: number, of: number) => `Hint ${step} of ${of}`,
  diff: "Compare with the solution",
  diffFile: (file: string) => `Compare ${file} with the solution`,
  reset: "Put the starter back",
  "catch-up": "Take the solution",
  undo: (time: string) => `Undo: put back the files of ${time}`,
  readme: "Read the exercise",
  open: (file: string) => `Open ${file}`,
};

export const grading = {
  heading: "Grading",
  idle: "Nothing is being graded.",
  running: (name: string) => `${name}: the cards are being played …`,
  played: (played: number, total: number) => `Cards played: ${played}${total > 0 ? ` of ${total}` : ""}`,
  watching: (name: string) => `${name}: watching. Save a file to grade again.`,
  result: (name: string, held: number, all: number, seconds: number) =>
    `${name}: ${held} of ${all} cards held in ${seconds} s.`,
  cancelled: (name: string) => `${name}: the grade was cancelled.`,
  busy: (name: string) => `${name} is being graded or watched. Cancel that first.`,
  notRunning: "Nothing is being graded.",
  problem: {
    "your-code": "Your code does not run:",
    "set-up": "Your set-up:",
    grader: "Our grader failed. This is not your fault; please report it:",
    network: "The network:",
  },
};

export const overwrite = {
  yes: "Yes, replace them",
  no: "No, leave my files alone",
  question: (folder: string, what: string) => `Replace the files in ${folder} with ${what}?`,
  keeps: "Your files are kept aside first, and this page can put them back.",
  same: (folder: string, what: string) => `${folder} is ${what} already. Nothing was changed.`,
  keptCopy: (time: string) => `your files of ${time}`,
  changes: { changed: "changes", added: "comes", removed: "goes" },
  done: (folder: string, what: string, kept: string) => `${folder} is now ${what}. What was there is in ${kept}.`,
};

export const decisions = {
  heading: "What your server decided",
  about: "The newest 200 events of the audit, newest first: what became of each request, and by which rule.",
  empty:
    "Nothing yet. The server of exercise 4 says what it decides: check that exercise, or run npm start in its folder and send the server a request.",
  show: "Show",
  filters: { all: "All", refused: "Refused", failed: "Failed" },
  said: { allowed: "✓ allowed", refused: "✖ refused", failed: "⚠ failed" },
  table: "The events",
  columns: {
    decision: "Decision",
    request: "Asked for",
    who: "Who, with which client",
    status: "Status",
    duration: "ms",
    time: "Time",
  },
  nobody: "nobody known",
  noAnswer: "no answer",
  other: "other",
  summary: (all: number, refused: number, failed: number) =>
    `Your server's decisions: ${all}, of them ${refused} refused and ${failed} failed.`,
};

export const trace = {
  heading: "What goes over the wire",
  about:
    "The newest requests to the tenant of this workshop, newest first. Secrets are masked before they are recorded.",
  grades: "A grade starts a tenant of its own for every scene, so its requests are not here.",
  empty: "Nothing yet. Sign in somewhere, or ask for a token.",
  sequence: "Sequence diagram",
  diagram: "The whole record as a sequence diagram, in the portal",
  failed: "failed",
  fields: { query: "Query", form: "Form", selected: "Answer", body: "Body" },
  page: (name: string) => `page “${name}”`,
  participants: {
    Browser: "Browser",
    "An application": "An application",
    "Managed identity": "Managed identity",
  } as Record<string, string>,
};

export const comparison = {
  heading: (exercise: string) => `${exercise}: yours and the solution's`,
  back: "Back",
  files: "Files that differ",
  lines: (added: number, removed: number) => `${added} lines come, ${removed} go`,
  same: "This file and the solution's are the same.",
};

/** What the page answers when it does not do what was asked. */
export const refusal = {
  unknownCopy: "This copy is not there any more. Nothing was changed.",
  badRequest: "The request was not understood.",
  unreachable: "The workshop does not answer. Is it still running in its terminal?",
  internal: "Something went wrong in the workshop; its terminal says more.",
};
