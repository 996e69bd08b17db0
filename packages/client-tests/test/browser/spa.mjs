// A single-page application as its makers write it: MSAL, one page for everything. Bundled for the test; `SETTINGS` is
// put in by the bundler.
import { PublicClientApplication } from "@azure/msal-browser";
import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

async function start() {
  const app = new PublicClientApplication({ auth: SETTINGS, cache: { cacheLocation: "localStorage" } });
  await app.initialize();
  await app.handleRedirectPromise();
  const [account] = app.getAllAccounts();
  if (account) app.setActiveAccount(account);
  // The person's clicks, for a test that has none.
  Object.assign(globalThis, { app });
  document.body.dataset.signedIn = document.body.textContent = account?.username ?? "nobody";
}

// The same address takes the answer: in the window itself, in a popup, in a hidden frame.
if (/[#&](code|error)=/.test(location.hash)) await broadcastResponseToMainFrame();
else await start();
