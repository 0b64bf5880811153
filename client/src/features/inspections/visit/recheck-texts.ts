export const recheckTexts = {
  title: '回头看',
  before: '整改前',
  photo: '现场照片',
  photoHint: '站在和整改前照片相同的位置拍。',
  photoMissing: '请拍一张现场照片',
  result: '结果',
  resultMissing: '请选结果',
  passed: '已整改',
  not_passed: '没整改好',
  note: '说明',
  send: '提交',
  done: '回头看已记下',
} as const
