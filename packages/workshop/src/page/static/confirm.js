// The question before files are overwritten. "No" has the focus; Escape is a no; focus goes back where it was.
const dialog = document.getElementById("confirm");

/** Resolves to true when the learner said yes. */
export function confirmReplacement({ question, files }) {
  const heading = document.getElementById("confirm-question");
  heading.textContent = question;
  document.getElementById("confirm-files").replaceChildren(...files.map(lineOf));
  const pressed = document.activeElement?.id;
  dialog.returnValue = "";
  dialog.showModal();
  document.getElementById("confirm-no").focus();
  return new Promise((resolve) => {
    const answered = () => {
      document.getElementById(pressed)?.focus();
      resolve(dialog.returnValue === "yes");
    };
    dialog.addEventListener("close", answered, { once: true });
  });
}

function lineOf(text) {
  const line = document.createElement("li");
  line.textContent = text;
  return line;
}

document.getElementById("confirm-yes").addEventListener("click", () => dialog.close("yes"));
document.getElementById("confirm-no").addEventListener("click", () => dialog.close("no"));
