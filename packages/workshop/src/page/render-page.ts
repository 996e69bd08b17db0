import { type Language, workshopCommand } from "@workshop/grader";
import type { Messages } from "../messages/index.ts";
import { type ExerciseView, currentExercise } from "../progress-view.ts";
import { type Html, html } from "./html.ts";

/** What does not change while the workshop is up. */
export interface PageFacts {
  readonly addresses: readonly { readonly kind: "tenant" | "portal" | "page"; readonly url: string }[];
  readonly users: readonly {
    readonly name: string;
    readonly signIn: string;
    readonly password: string;
    readonly note?: "guest" | "disabled";
  }[];
}

interface View {
  readonly exercises: readonly ExerciseView[];
  readonly revision: string;
  readonly language: Language;
  readonly words: Messages["page"];
}

/** The whole page. It says everything without JavaScript; the script only fetches `#live` again when it changed. */
export function renderPage(facts: PageFacts, view: View): string {
  const { words, language } = view;
  const other = language === "en" ? { code: "zh-Hans", name: "简体中文" } : { code: "en", name: "English" };
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${words.title}</title>
        <link rel="icon" href="/static/icon.svg" />
        <link rel="stylesheet" href="/static/page.css" />
        <script src="/static/page.js" type="module"></script>
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header>
          <h1>${words.title}</h1>
          <nav aria-label="${words.languageLabel}">
            <a href="/?lang=${other.code}" lang="${other.code}" hreflang="${other.code}">${other.name}</a>
          </nav>
        </header>
        <p id="announcement" role="status" aria-live="polite"></p>
        <main id="main" tabindex="-1">
          <div id="live" data-revision="${view.revision}">${renderLive(view)}</div>
          ${renderAddresses(facts, words)} ${renderUsers(facts, words)}
        </main>
        <footer>
          <p>${words.footer}</p>
          <noscript><p>${words.noScript}</p></noscript>
        </footer>
      </body>
    </html> `.text;
}

function renderLive({ exercises, words }: View): Html {
  return html` <section aria-labelledby="next">
      <h2 id="next">${words.nextHeading}</h2>
      ${renderNext(currentExercise(exercises), words)}
    </section>
    <section aria-labelledby="exercises">
      <h2 id="exercises">${words.exercisesHeading}</h2>
      ${exercises.map((exercise) => renderExercise(exercise, words))}
    </section>`;
}

function renderNext(current: ExerciseView | undefined, words: Messages["page"]): Html {
  if (!current) return html`<p id="summary">${words.nothing}</p>`;
  const summary = words.summary(current.name, words.state[current.state], current.next?.task, current.next?.title);
  return html`<p id="summary">${summary}</p>
    <p>${words.watch}</p>
    <pre tabindex="0"><code>${workshopCommand(`check ${current.number} --watch`)}</code></pre>
    ${
      current.next
        ? html`<p>${words.stuck}</p>
            <pre tabindex="0"><code>${workshopCommand(`hint ${current.number}.${current.next.task}`)}</code></pre>`
        : undefined
    }`;
}

function renderExercise(exercise: ExerciseView, words: Messages["page"]): Html {
  const total = exercise.held + exercise.fallen + exercise.blocked;
  return html`<article aria-labelledby="exercise-${exercise.number}">
    <h3 id="exercise-${exercise.number}">${exercise.name}</h3>
    <p><strong>${words.state[exercise.state]}</strong> ${total > 0 ? words.cards(exercise.held, total) : ""}</p>
    ${total > 0 ? html`<progress max="${total}" value="${exercise.held}" aria-label="${words.cards(exercise.held, total)}"></progress>` : undefined}
    ${
      exercise.next
        ? html`<h4>${exercise.next.card} ${exercise.next.title}</h4>
            <pre tabindex="0">${exercise.next.message}</pre>`
        : undefined
    }
  </article>`;
}

function renderAddresses({ addresses }: PageFacts, words: Messages["page"]): Html {
  return html`<section aria-labelledby="addresses">
    <h2 id="addresses">${words.addressesHeading}</h2>
    <dl>
      ${addresses.map(
        ({ kind, url }) =>
          html`<dt>${words.addresses[kind]}</dt>
            <dd><a href="${url}">${url}</a></dd>`,
      )}
    </dl>
    <p>${words.certificate}</p>
  </section>`;
}

function renderUsers({ users }: PageFacts, words: Messages["page"]): Html {
  const rows = users.map(
    ({ name, signIn, password, note }) =>
      html`<tr>
        <th scope="row">${note ? `${name} (${words.userNote[note]})` : name}</th>
        <td><code>${signIn}</code></td>
        <td><code>${password}</code></td>
      </tr>`,
  );
  return html`<section aria-labelledby="users">
    <h2 id="users">${words.usersHeading}</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="users">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.userName}</th>
            <th scope="col">${words.userSignIn}</th>
            <th scope="col">${words.userPassword}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}
