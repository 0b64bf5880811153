/** What whoever has a hazard asks for, with an account or through a link. */
export const askWords = {
  verb: '问报告人',
  done: '已提问，期限暂停',
  label: '问题（报告人会看到）',
  usual: ['具体在哪一层、哪个位置？', '现在还在吗？方便再拍一张照片吗？', '大约从什么时候开始的？'],
} as const

export const extensionWords = {
  verb: '申请延期',
  done: '已申请延期',
  until: '延到哪一天',
  untilHint: (now: string) => `现在的期限是 ${now}，要比它晚。延到选的那天 23:59，最晚到 90 天以后。`,
  untilMissing: '请选择日期',
  label: '延期原因（决定的人和报告人会看到）',
  usual: ['等待配件或施工队', '需要业主配合', '天气原因，无法施工'],
} as const

export const reasonFieldWords = { usual: '常用原因', reasonMissing: '请写明原因，至少两个字' } as const
