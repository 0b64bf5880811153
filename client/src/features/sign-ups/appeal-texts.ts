export const appealTexts = {
  say: '对结果有异议',
  sayUntil: (day: string) => `${day} 前可以提，每次结果提一次`,
  said: (words: string) => `您说：${words}`,
  waits: '主办方已收到，7 个工作日内答复您。',
  answer: (words: string) => `主办方答复：${words}`,
  sheet: {
    title: '说说哪里不对',
    label: '请写几句',
    hint: '例如符合条件、没有重复报名、信息填错了。',
    missing: '请写明情况，至少两个字',
    send: '提交',
  },
  sent: '已提交，请等答复',
} as const
