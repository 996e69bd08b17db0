// The editor that file links open, by the learner's choice; the browser remembers it.
const KEY = "editor";
const choice = document.getElementById("editor");

/** Points every file link at the chosen editor. Called again when a region is new. */
export function pointLinks(within = document) {
  for (const link of within.querySelectorAll("a[data-path]"))
    link.href = choice.value.replace("{path}", link.dataset.path).replace("{line}", link.dataset.line);
}

export function rememberEditor() {
  const kept = localStorage.getItem(KEY);
  if ([...choice.options].some(({ value }) => value === kept)) choice.value = kept;
  choice.addEventListener("change", () => {
    localStorage.setItem(KEY, choice.value);
    pointLinks();
  });
  pointLinks();
}
