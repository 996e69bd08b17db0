/** Links between files of the repository → links between pages of the site. What has no page stays as its text. */
export function rewriteLinks(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]+)\]\((?![a-z]+:|#|\/)([^)\s]+)\)/g, (_, text: string, target: string) => {
    const exercise = /(?:^|\/)(\d\d-[\w-]+)(?:\/README(?:\.zh-Hans)?\.md)?\/?$/.exec(target)?.[1];
    return exercise ? `[${text}](/exercises/${exercise})` : text;
  });
}
