import { openBrowser } from "./open-browser.ts";

/**
 * An `openBrowser` for `acquireTokenInteractive` that does not wait for ever: when the time is over, MSAL's loopback
 * listener is told that the sign-in was refused, in the form Entra itself uses for it (form_post, `access_denied`,
 * the request's own `state`), so MSAL rejects and closes the port. MSAL Node has no time limit of its own.
 * RFC 6749 §4.1.2.1; https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html
 *
 * @param timeout milliseconds
 * @returns opens the browser at a URL; throws what `openBrowser` throws
 */
export function openBrowserWithin(
  timeout: number,
  open: typeof openBrowser = openBrowser,
): (url: string) => Promise<void> {
  return async (url) => {
    await open(url);
    setTimeout(() => void giveUp(url), timeout).unref();
  };
}

/** When the sign-in is over the listener is gone, and there is nobody to tell. */
async function giveUp(authorizeUrl: string): Promise<void> {
  const { searchParams } = new URL(authorizeUrl);
  const [redirectUri, state] = [searchParams.get("redirect_uri"), searchParams.get("state")];
  if (!redirectUri || !state) return;
  const body = new URLSearchParams({ error: "access_denied", error_description: "The sign-in took too long.", state });
  await fetch(redirectUri, { method: "POST", body }).catch(() => {});
}
