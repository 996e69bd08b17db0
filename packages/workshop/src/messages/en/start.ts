export const start = {
  up: "OK  The workshop is up.",
  addresses: {
    tenant: "Tenant: sign-in, tokens, Graph",
    portal: "Portal: register apps, give roles, read the sign-in logs",
    page: "Local page: progress and what to do next",
  },
  site: {
    address: "Docs site",
    building: "(being built; it says there how far it is)",
    built: (url: string) => `OK  The docs site is built: ${url}`,
    notBuilt: "The docs site could not be built; everything else works. Try: node run.mjs site",
    portTaken: (port: number, owner: string | undefined, option: string) =>
      `The docs site is not served: port ${port} is taken${owner ? ` by ${owner}` : ""}. Another port: npm start -- ${option}`,
    waitingTitle: "The docs site is being built",
    waiting:
      "Once, and again when something changed. Everything else is up already. This page shows the site when it is there.",
  },
  users: "People who can sign in (user name, password):",
  userNote: { guest: "guest", disabled: "account disabled" },
  certificate: (file: string) => `Programs you start yourself trust the tenant with NODE_EXTRA_CA_CERTS=${file}`,
  next: (command: string) => `Next, in another terminal:  ${command}`,
  howToStop: "Ctrl-C stops it.",
  stopped: "OK  Stopped.",
  alreadyRunning: (pid: number, page: string) =>
    `Set-up: the workshop is running already (pid ${pid}, page ${page}). Use that one, or stop it with Ctrl-C in its terminal.`,
  portTaken: (port: number, owner: string | undefined, option: string) =>
    `port ${port} is taken${owner ? ` by ${owner}` : ""}. Stop that program, or choose another port: npm start -- ${option}`,
  ok: "OK  ",
  fail: "FAIL",
};
