/** The portal's own addresses, without a page load (History API). */

const BASE = "/portal";
const changed = new EventTarget();

/** "/app-registrations" for "https://localhost:8443/portal/app-registrations/". */
export function currentPath(): string {
  return location.pathname.slice(BASE.length).replace(/\/+$/, "") || "/";
}

/** @param path behind `/portal`: "/users" */
export function href(path: string): string {
  return `${BASE}${path}`;
}

export function navigate(path: string): void {
  history.pushState(null, "", href(path));
  changed.dispatchEvent(new Event("change"));
}

/** A plain click on a link that stays in the portal; all others are the browser's. */
function linkOf(event: MouseEvent): URL | undefined {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const anchor = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!anchor || anchor.target || anchor.hasAttribute("download") || event.defaultPrevented) return undefined;
  const url = new URL(anchor.href);
  const elsewhere = url.origin !== location.origin || !url.pathname.startsWith(`${BASE}/`);
  return elsewhere || url.hash ? undefined : url;
}

/** Calls back at every change of page, however it came. */
export function watchNavigation(onChange: () => void): void {
  changed.addEventListener("change", onChange);
  window.addEventListener("popstate", onChange);
  document.addEventListener("click", (event) => {
    const url = linkOf(event);
    if (!url) return;
    event.preventDefault();
    history.pushState(null, "", url.pathname + url.search);
    onChange();
  });
}
