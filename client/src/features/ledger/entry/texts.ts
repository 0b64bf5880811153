export const texts = {
  ledger: '隐患公示',
  list: '每件隐患处理到哪一步，各社区办得怎么样',
  map: '看看身边哪里有隐患，处理得怎么样',
} as const
