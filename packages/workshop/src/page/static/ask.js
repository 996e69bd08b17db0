// Requests to the page's own server.
const headers = () => ({
  "Accept-Language": document.documentElement.lang,
  "Content-Type": "application/json",
  "X-Workshop-Token": document.querySelector("meta[name=workshop-token]").content,
});

const unreachable = () => document.getElementById("confirm").dataset.unreachable;

/** The answer of the API, or `{ message }` that says why there is none. */
export async function ask(method, path, body) {
  try {
    const answer = await fetch(path, { method, headers: headers(), ...(body ? { body: JSON.stringify(body) } : {}) });
    const value = await answer.json();
    // The workshop was started anew since this page was loaded: a new page has the new token.
    if (value.error === "wrong_token") location.reload();
    return value;
  } catch {
    return { message: unreachable() };
  }
}
