/** Of children, and who agrees for them. */
export const childTexts = {
  ofFamily: '我是孩子的监护人',
  ofTeam: '孩子的监护人都书面同意了',
  note: (isYearAsked: boolean) =>
    `同意主办方为这次活动使用孩子的姓名${isYearAsked ? '和出生年份' : ''}，活动结束 30 天后去掉。`,
  missing: '有 14 岁以下的孩子，要监护人同意才能报名',
  isChild: (who: string) => `${who}未满 14 岁`,
  child: '未满 14 岁',
} as const
