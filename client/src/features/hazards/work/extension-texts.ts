export const texts = {
  until: { extend: '新的期限', request_extension: '延到哪一天' },
  untilHints: {
    extend: (now: string) => `现在的期限是 ${now}。新的期限到选的那天 23:59，最晚到 90 天以后；写错了可以再改早。`,
    request_extension: (now: string) => `现在的期限是 ${now}，要比它晚。延到选的那天 23:59，最晚到 90 天以后。`,
  },
  untilMissing: '请选择日期',
  reasons: {
    extend: '延期原因（报告人和遇到同一件的邻居会看到）',
    request_extension: '延期原因（决定的人和报告人会看到）',
  },
  usual: ['等待配件或施工队', '需要业主配合', '天气原因，无法施工'],
} as const
