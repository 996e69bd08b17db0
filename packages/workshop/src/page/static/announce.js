// The one live region. What comes at the same moment is said together: a text that is replaced at once is never heard.
const TOGETHER = 150;
/** Milliseconds; what was said stands in its region, too. */
const SHOWN = 10_000;
let waiting = [];
let clearing;

/** Tells screen readers, and shows it to everybody. */
export function announce(text) {
  if (!text || waiting.includes(text)) return;
  waiting.push(text);
  if (waiting.length > 1) return;
  setTimeout(() => {
    const region = document.getElementById("announcement");
    region.textContent = waiting.join(" ");
    waiting = [];
    clearTimeout(clearing);
    clearing = setTimeout(() => region.replaceChildren(), SHOWN);
  }, TOGETHER);
}
