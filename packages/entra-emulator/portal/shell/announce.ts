/** What was done, for those who hear it and for those who see it. Politely: nobody is interrupted (WCAG 4.1.3). */
export function announce(message: string): void {
  document.dispatchEvent(new CustomEvent("portal-announce", { detail: message }));
}

export function onAnnouncement(hear: (message: string) => void): void {
  document.addEventListener("portal-announce", (event) => hear(String((event as CustomEvent<unknown>).detail)));
}
