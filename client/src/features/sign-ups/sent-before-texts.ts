export const sentBeforeTexts = {
  /** With other words. */
  reused: { what: '这份报名先前已经收到。', next: '请先看“我的报名”，里面没有这一场，再点一次报名。' },
  change: { what: '这份报名先前已经收到。', next: '请在“我的报名”里查看。' },
  cancelled: '这次报名已经取消了。',
  otherwise: '这次报名已经结束了。',
  again: '重新报名',
} as const
