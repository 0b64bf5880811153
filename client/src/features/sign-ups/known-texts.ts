/** Of whom somebody signed up before. */
export const knownTexts = {
  cameBefore: '上次一起的人',
  addKnown: (name: string) => `加上 ${name}`,
  takeKnown: (team: string, count: number) => `用“${team}”上次的名单（${count} 人）`,
  keptOnPhone: '填过的名单（姓名、出生年份、性别、队名）和回答只存在这台设备里，一年没用就删掉。',
  forgetKnown: '清除填过的名单和回答',
  cleared: '已清除。这次填的，报名后也不会存下来。',
  keepAgain: '这次的还是存下来',
} as const
