export const texts = {
  stillPossible: '您写的都还在，看过最新情况可以再试一次。',
  noMorePossible: '现在不能再办这一步，您写的都还在。',
  again: '再试一次',
  copyWords: '复制写的内容',
  seen: '知道了',
} as const
