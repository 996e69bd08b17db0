import type { Language } from "@workshop/grader";

/** What the site says around a README. */
interface Words {
  readonly nudge: string;
  readonly idea: string;
  readonly place: string;
  code(task: number): string;
  codeTitle(task: number, title: string): string;
  codeLabel(task: number): string;
  codeDescription(exercise: number, task: number): string;
  readonly codeIntro: string;
  readonly solution: string;
  readonly newFile: string;
  readonly back: string;
}

export const exerciseWords: Readonly<Record<Language, Words>> = {
  en: {
    nudge: "Hint 1: a nudge",
    idea: "Hint 2: the idea",
    place: "Hint 3: the place",
    code: (task) => `The code of task ${task}, before and after`,
    codeTitle: (task, title) => `Task ${task}: ${title}`,
    codeLabel: (task) => `Task ${task}: code`,
    codeDescription: (exercise, task) =>
      `The files of task ${task} of exercise ${exercise}: what you start from, with the lines that change marked, and one right answer.`,
    codeIntro:
      "What you start from; marked are the lines that one right answer changes, some of them for other tasks. Under each file is that answer, folded.",
    solution: "The solution",
    newFile: "You start without this file.",
    back: "Back to the task",
  },
  "zh-Hans": {
    nudge: "提示 1：点一下",
    idea: "提示 2：思路",
    place: "提示 3：位置",
    code: (task) => `任务 ${task} 的代码：改之前与改之后`,
    codeTitle: (task, title) => `任务 ${task}：${title}`,
    codeLabel: (task) => `任务 ${task}：代码`,
    codeDescription: (exercise, task) =>
      `练习 ${exercise} 任务 ${task} 的文件：起始代码（标出要改的行）和一份正确答案。`,
    codeIntro: "下面是起始代码；标出的是参考答案改动的行，其中有些属于别的任务。每个文件下面折叠着参考答案。",
    solution: "参考答案",
    newFile: "起始代码里没有这个文件。",
    back: "回到任务",
  },
};
