// Fetches the progress every two seconds; when it changed, takes the new `#live` from the server's own page and says
// the summary in the live region. Focus and open disclosure stay where they were.
const EVERY = 2000;

async function refresh() {
  const live = document.getElementById("live");
  const { revision } = await (await fetch("/api/progress")).json();
  if (!live || revision === live.dataset.revision) return;
  const text = await (
    await fetch(location.href, { headers: { "Accept-Language": document.documentElement.lang } })
  ).text();
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const [next, focused] = [fresh.getElementById("live"), document.activeElement?.id];
  if (!next) return;
  live.replaceChildren(...next.childNodes);
  live.dataset.revision = next.dataset.revision;
  if (focused) document.getElementById(focused)?.focus();
  document.getElementById("announcement").textContent = document.getElementById("summary")?.textContent ?? "";
}

async function keepFresh() {
  // The workshop may be stopped and started again while the page stays open.
  await refresh().catch(() => undefined);
  setTimeout(() => void keepFresh(), EVERY);
}

void keepFresh();
