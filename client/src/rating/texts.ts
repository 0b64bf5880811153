export const texts = {
  send: '提交评价',
  whichTags: '好在哪里，或哪里要改进',
  words: '想说的话',
  wordsHint: '请不要写姓名、电话、身份证号。',
  chooseLevel: '请先选一个满意程度',
} as const

export const percent = (share: number) => `${Math.round(share * 100)}%`
