export const prove = {
  heading: (exercise: string) => `证明 ${exercise}`,
  ok: "OK  ",
  fail: "FAIL",
  kinds: { starter: "初始代码", solution: "参考答案", repeat: "重复", alternative: "另一种写法", mistake: "错误写法" },
  disagreement: (about: string, expected: string, got: string) => `${about}：预期 ${expected}\n      实际 ${got}`,
  row: (kind: string, agreed: number, all: number) => `  ${kind}：${agreed} / ${all} 符合预期`,
  killed: (killed: number, all: number) => `  ${all} 张卡片中有 ${killed} 张至少会被一种错误写法触发`,
  survivors: (cards: string) => `  NOTE  没有任何错误写法能触发：${cards}`,
  notLooked: "  NOTE  在这个系统上无法检查遗留的进程。",
  tooFew: (what: "alternatives" | "mistakes" | "declared", have: number, need: number) =>
    what === "declared"
      ? '  FAIL  练习的 package.json 没有声明初始代码会失守的卡片："workshop": { "fails": [...] }'
      : `  FAIL  ${what === "mistakes" ? "错误写法" : "另一种写法"}只有 ${have} 个，至少需要 ${need} 个`,
  verdict: (proved: boolean, agreed: number, all: number) =>
    proved
      ? `OK  证明成立：${agreed} 次评分全部符合预期。`
      : `FAIL  证明不成立：${all} 次评分中 ${agreed} 次符合预期。`,
  written: (page: string) => `    ${page}`,
  starterSetAside: (name: string) =>
    `说明  exercises/${name}/src 有未提交的改动，这里不计入：按提交时的起始代码来证明。`,
  nothingToProve: "这里没有带参考答案的练习，无从证明。",
};
