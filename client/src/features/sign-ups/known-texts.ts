/** Of whom somebody signed up before. */
export const knownTexts = {
  cameBefore: '上次一起的人',
  addKnown: (name: string) => `加上 ${name}`,
  takeKnown: (team: string, count: number) => `用“${team}”上次的名单（${count} 人）`,
  keptOnPhone: '填过的名单（姓名、出生年份、性别、队名）只存在这台设备里，一年没用就删掉。',
  forgetKnown: '清除填过的名单',
} as const
