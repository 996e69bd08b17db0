/** The live box's words. */
export const liveWords = {
  en: {
    label: "Where you are in this exercise",
    notGraded: "The workshop runs on this machine. Nothing is graded yet: run npm test in the exercise.",
    passed: (all: number) => `Every attack failed: ${all} of ${all} cards held.`,
    progress: (held: number, all: number) => `${held} of ${all} cards held.`,
    page: "Open the local page",
  },
  "zh-Hans": {
    label: "你在这个练习里的进度",
    notGraded: "动手实验正在本机运行。还没有评分：在练习文件夹里运行 npm test。",
    passed: (all: number) => `所有攻击都失败了：${all} 张卡片全部守住。`,
    progress: (held: number, all: number) => `${all} 张卡片守住了 ${held} 张。`,
    page: "打开本地页面",
  },
} as const;
