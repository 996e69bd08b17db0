import { type Html, html } from "../html.ts";
import type { PageFacts } from "../page-facts.ts";
import type { View } from "../view.ts";

export function renderUsers({ users }: PageFacts, words: View["words"]): Html {
  const rows = users.map(
    ({ name, signIn, password, note }) =>
      html`<tr>
        <th scope="row">${note ? `${name} (${words.userNote[note]})` : name}</th>
        <td><code>${signIn}</code></td>
        <td><code>${password}</code></td>
      </tr>`,
  );
  return html`<section>
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
