/** 学习者日常命令的消息：status、hint、diff、reset、catch-up。 */
export const status = {
  state: { "not-graded": "尚未评分", "in-progress": "进行中", passed: "已通过" },
  cards: (held: number, fallen: number, blocked: number) =>
    `卡片：守住 ${held} 张，失守 ${fallen} 张${blocked > 0 ? `，受阻 ${blocked} 张` : ""}`,
  next: (task: number, card: string, title: string) => `下一步：任务 ${task}，卡片 ${card}：${title}`,
  hints: (steps: string) => `已用的提示级数：${steps}`,
  type: (command: string) => `保存后自动评分：  ${command}`,
  stuck: (command: string) => `卡住了？          ${command}`,
};

export const hint = {
  steps: { nudge: "点拨", idea: "思路", place: "位置", diff: "初始代码与答案的差异", solution: "参考答案" },
  title: (number: number, of: number, step: string) => `第 ${number} 级（共 ${of} 级）：${step}`,
  more: (command: string) => `再进一步：  ${command}`,
  last: (command: string) => `这是最后一级。从头再看：  ${command}`,
  forgotten: (task: string) => `OK  ${task} 用过的提示已清零。`,
  nothingDiffers: "这些文件在初始代码和参考答案中完全相同。",
  notATask: (typed: string) => `“${typed}”不是任务编号。请写成“练习.任务”，例如 02.1`,
  noSuchTask: (typed: string, count: number) => `没有任务 ${typed}；这个练习共有 ${count} 个任务。`,
};

export const diff = {
  same: "OK  你的 src 与参考答案完全相同。",
  legend: "- 是你的，+ 是参考答案的。别的写法也可能是对的，以评分结果为准。",
  noSolution: (name: string) => `找不到 solutions/${name}/src。`,
};

export const replace = {
  question: (folder: string, what: string) => `要把 ${folder} 中的文件换成${what}吗？你的文件会先另存。[y/N] `,
  nobodyToAsk: "替换文件前需要确认，而这里没有可以回答的人。加上 --yes 即可继续，你的文件会先另存。",
  leftAlone: (folder: string) => `${folder} 没有任何改动。`,
  nothingToDo: (folder: string, what: string) => `OK  ${folder} 已经是${what}。`,
  done: (folder: string, what: string, kept: string) => `OK  ${folder} 现在是${what}。\n    你的文件在 ${kept}`,
};

export const reset = {
  fromGit: (commit: string) => `初始代码（取自 git 提交 ${commit}）`,
  fromCopy: (day: string) => `初始代码（取自 ${day} 保存的副本；这里没有 git 仓库）`,
  noStarter: (name: string) =>
    `找不到 ${name} 的初始代码：这里不是 git 仓库，.workshop/starter 里也没有副本。请把工作坊重新下载到旁边的文件夹，再从中复制 exercises/${name}/src。`,
};

export const catchUp = {
  what: (folder: string) => `参考答案（取自 ${folder}）`,
};
