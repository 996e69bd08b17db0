export const page = {
  title: "用 Microsoft Entra ID 保护 MCP 服务器",
  skip: "跳到正文",
  languageLabel: "语言",
  editorLabel: "打开文件所用的编辑器",
  nextHeading: "现在做什么",
  exercisesHeading: "练习",
  addressesHeading: "正在运行",
  addresses: { tenant: "租户", portal: "门户", page: "本页面" },
  usersHeading: "可以登录的用户",
  userName: "姓名",
  userSignIn: "用户名",
  userPassword: "密码",
  userNote: { guest: "来宾", disabled: "帐户已停用" },
  certificate: "租户的证书是在这台机器上生成的，浏览器在信任它之前会提示警告。证书的位置见终端。",
  state: { "not-graded": "尚未评分", "in-progress": "进行中", passed: "已通过" },
  cardState: { held: "守住", fell: "失守", blocked: "受阻", skipped: "未进行" },
  cards: (held: number, total: number) => `守住 ${held} / ${total} 张卡片`,
  task: (number: number, title: string) => `任务 ${number}：${title}`,
  gradedAt: (time: string) => `上次评分：${time}`,
  summary: (name: string, state: string, task: number | undefined, title: string | undefined) =>
    `${name}：${state}。${task === undefined ? "" : `任务 ${task}：${title}`}`,
  nothing: "这里没有练习。",
  begin: "先读练习说明，然后直接攻击现在的服务器：第一张失守的卡片会告诉你该做什么。",
  finished: "所有练习的所有卡片都守住了。接下来可以用到真实环境：文档站点里有逐步说明。",
  passed: "所有卡片都守住了。可以看看参考答案的写法，也可以继续下一个练习。",
  terminal: "在终端里也可以：",
  footer: "本页面由你自己的机器提供，不会请求任何其他地址。",
  noScript: "没有 JavaScript 时页面没有按钮，也不会自动刷新：请使用命令，然后手动重新加载。",
};

/** 未通过的卡片的各个部分。 */
export const finding = {
  sent: "发送了什么",
  got: "得到了什么",
  safe: "安全的服务器",
  why: "后果",
  rule: "规则",
  look: "从哪里看起",
  held: "对照（成功）",
  failed: "对照（失败）",
};

export const buttons = {
  check: "评分",
  watch: "保存后自动评分",
  cancel: "取消",
  stop: "停止监视",
  hint: (step: number, of: number) => `提示 ${step}/${of}`,
  diff: "与参考答案对比",
  diffFile: (file: string) => `将 ${file} 与参考答案对比`,
  reset: "恢复初始代码",
  "catch-up": "采用参考答案",
  undo: (time: string) => `撤消：放回 ${time} 的文件`,
  readme: "阅读练习说明",
  open: (file: string) => `打开 ${file}`,
};

export const grading = {
  heading: "评分",
  idle: "现在没有评分。",
  running: (name: string) => `${name}：正在进行各张卡片……`,
  played: (played: number, total: number) =>
    total > 0 ? `已完成 ${played} / ${total} 张卡片` : `已完成 ${played} 张卡片`,
  watching: (name: string) => `${name}：正在监视文件，保存后会重新评分。`,
  result: (name: string, held: number, all: number, seconds: number) =>
    `${name}：${all} 张卡片守住了 ${held} 张，用时 ${seconds} 秒。`,
  cancelled: (name: string) => `${name}：评分已取消。`,
  busy: (name: string) => `${name} 正在评分或监视中，请先取消。`,
  notRunning: "现在没有正在进行的评分。",
  problem: {
    "your-code": "你的代码无法运行：",
    "set-up": "你的环境：",
    grader: "我们的评分器出错了。这不是你的错，请报告给我们：",
    network: "网络：",
  },
};

export const overwrite = {
  yes: "是，替换",
  no: "否，保留我的文件",
  question: (folder: string, what: string) => `要把 ${folder} 中的文件换成${what}吗？`,
  keeps: "你的文件会先另存，之后可以在本页面放回。",
  same: (folder: string, what: string) => `${folder} 已经是${what}，没有任何改动。`,
  keptCopy: (time: string) => `你在 ${time} 的文件`,
  changes: { changed: "修改", added: "新增", removed: "移除" },
  done: (folder: string, what: string, kept: string) => `${folder} 现在是${what}。原来的文件在 ${kept}。`,
};

export const decisions = {
  heading: "你的服务器做了哪些决定",
  about: "最近 200 条审计事件，最新的在最前面：每个请求的结果，以及依据的规则。",
  empty:
    "还没有事件。练习 4 的服务器会记录自己的决定：请为该练习评分，或者在它的文件夹里运行 npm start，再向服务器发送一个请求。",
  show: "显示",
  filters: { all: "全部", refused: "已拒绝", failed: "失败" },
  said: { allowed: "✓ 允许", refused: "✖ 拒绝", failed: "⚠ 失败" },
  table: "事件列表",
  columns: {
    decision: "决定",
    request: "请求",
    who: "用户和客户端",
    status: "状态码",
    duration: "毫秒",
    time: "时间",
  },
  nobody: "未知",
  noAnswer: "无响应",
  other: "其他",
  summary: (all: number, refused: number, failed: number) =>
    `你的服务器做了 ${all} 个决定，其中拒绝 ${refused} 个，失败 ${failed} 个。`,
};

export const trace = {
  heading: "网络上发生了什么",
  about: "发往本工作坊租户的最新请求，最新的在最前面。机密信息在记录之前已经隐去。",
  grades: "评分时每个场景都会启动自己的租户，因此评分的请求不在这里。",
  empty: "还没有请求。登录一次，或者请求一个令牌试试。",
  sequence: "时序图",
  diagram: "在门户中以时序图查看完整记录",
  failed: "失败",
  fields: { query: "查询参数", form: "表单", selected: "响应", body: "正文" },
  page: (name: string) => `页面“${name}”`,
  participants: { Browser: "浏览器", "An application": "某个应用程序", "Managed identity": "托管标识" } as Record<
    string,
    string
  >,
};

export const comparison = {
  heading: (exercise: string) => `${exercise}：你的代码与参考答案`,
  back: "返回",
  files: "有差异的文件",
  lines: (added: number, removed: number) => `新增 ${added} 行，删除 ${removed} 行`,
  same: "这个文件与参考答案完全相同。",
};

/** 页面没有照做时的回答。 */
export const refusal = {
  unknownCopy: "这份副本已经不在了，没有任何改动。",
  badRequest: "无法理解这个请求。",
  unreachable: "工作坊没有响应。它还在终端里运行吗？",
  internal: "工作坊内部出错了，详情见终端。",
};
