/** What the commands of a learner's day say: status, hint, diff, reset, catch-up. */
export const status = {
  state: { "not-graded": "not graded yet", "in-progress": "in progress", passed: "PASSED" },
  cards: (held: number, fallen: number, blocked: number) =>
    `Cards: ${held} held, ${fallen} fell${blocked > 0 ? `, ${blocked} blocked` : ""}`,
  next: (task: number, card: string, title: string) => `Next: task ${task}, card ${card}: ${title}`,
  hints: (steps: string) => `Hint steps used: ${steps}`,
  type: (command: string) => `Grade after every save:  ${command}`,
  stuck: (command: string) => `Stuck?                   ${command}`,
};

export const hint = {
  steps: {
    nudge: "a nudge",
    idea: "the idea",
    place: "the place",
    diff: "the difference, starter → solution",
    solution: "the solution",
  },
  title: (number: number, of: number, step: string) => `Step ${number} of ${of}: ${step}`,
  more: (command: string) => `One step further:  ${command}`,
  last: (command: string) => `This was the last step. From the beginning:  ${command}`,
  forgotten: (task: string) => `OK  The steps taken for ${task} are forgotten.`,
  nothingDiffers: "The starter and the solution do not differ in these files.",
  notATask: (typed: string) => `"${typed}" is not a task. Write exercise.task, e.g. 02.1`,
  noSuchTask: (typed: string, count: number) => `there is no task ${typed}; this exercise has ${count}.`,
};

export const diff = {
  same: "OK  Your src and the solution's are the same.",
  legend: "- is in yours, + is in the solution. Other ways can be right too: the grader decides.",
  noSolution: (name: string) => `solutions/${name}/src is not there.`,
};

export const replace = {
  question: (folder: string, what: string) =>
    `Replace the files in ${folder} with ${what}? Yours are kept aside first. [y/N] `,
  nobodyToAsk: "nobody is here to ask before files are replaced. Add --yes to go ahead; your files are kept aside.",
  leftAlone: (folder: string) => `Nothing was changed in ${folder}.`,
  nothingToDo: (folder: string, what: string) => `OK  ${folder} is ${what} already.`,
  done: (folder: string, what: string, kept: string) => `OK  ${folder} is now ${what}.\n    Your files are in ${kept}`,
};

export const reset = {
  fromGit: (commit: string) => `the starter (from git, commit ${commit})`,
  fromCopy: (day: string) => `the starter (from the copy kept on ${day}; there is no git repository here)`,
  noStarter: (name: string) =>
    `the starter of ${name} is nowhere to be found: this is no git repository, and no copy was kept in .workshop/starter. Download the workshop again beside this folder and copy exercises/${name}/src from it.`,
};

export const catchUp = {
  what: (folder: string) => `the solution (from ${folder})`,
};
