/** Against an absence, or against being declined or taken off the list. */
export const appealRefusals = {
  not_absent: { what: '这次报名没有缺席记录。', next: '请刷新后查看。' },
  absence_moved_on: { what: '这次缺席已经有说明或答复。', next: '请刷新后查看。' },
  absence_is_your_own: { what: '这是您自己的缺席。', next: '请同事来答复。' },
  appealed_already: { what: '您已经对这个结果说过一次。', next: '请等主办方答复，急的话，主办方的电话在活动页里。' },
  appeal_closed: { what: '已过可以说明的时间。', next: '有话想说，主办方的电话在活动页里。' },
  no_appeal: { what: '这份异议已经答复过，或没有提出。', next: '请刷新后查看。' },
  appeal_is_your_own: { what: '这是您自己提的异议。', next: '请同事来答复。' },
} as const
