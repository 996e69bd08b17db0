import type { threats as english } from "../en/threats.ts";

export const threats: typeof english = {
  state: { met: "已防住", open: "未防住", untried: "未验证" },
  kinds: {
    Spoofing: "仿冒",
    Tampering: "篡改",
    Repudiation: "否认",
    "Information disclosure": "信息泄露",
    "Denial of service": "拒绝服务",
    "Elevation of privilege": "特权提升",
  },
  columns: { state: "状态", kind: "类别", threat: "威胁", control: "控制措施", cards: "卡片" },
  notHeld: (cards) => `还没守住：${cards}`,
  summary: (met, of) => `按上一次评分，你的服务器防住了 ${of} 个威胁中的 ${met} 个。`,
  next: (check, markdown) => `重新评分：  ${check}\n导出：      ${markdown}`,
};
