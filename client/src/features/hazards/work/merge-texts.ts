/** What two hazards have against each other. */
export const unfit = {
  category: { what: '这两件类别不一样，不能并案。', next: '类别选错了的，先立案，用“改派”改正类别，再并案。' },
  fixed: { what: '那一件已经整改或核查，不能再并进去。', next: '这一件请单独办。' },
  over: { what: '那一件已经办完。', next: '这一件请单独办。' },
  elsewhere: { what: '那一件在另一个小区。', next: '位置写错了的，先改正位置，再并案。' },
  part: { what: '那一件是另一件的一部分。', next: '请并入那一件的整件。' },
  itself: { what: '这就是这一件自己的编号。', next: '请填另一件的编号。' },
  crowded: { what: '这件也遇到的人太多，并不过去。', next: '请反过来，把那一件并入这一件。' },
  changed: { what: '那一件刚有变化。', next: '请看过最新情况再并案。' },
} as const
