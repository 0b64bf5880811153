export const texts = {
  closeReason: '原因（报告人和遇到同一件的邻居会看到）',
  closeReasons: {
    persuaded: ['已到场劝导，当事人答应马上清理', '已当面讲清危险，当事人表示不再这样做'],
    handed_over: ['不归社区管，已移交消防救援站', '已移交城管部门', '已移交供电、燃气等专业单位'],
    unfounded: ['到现场看过，没有发现这个隐患', '位置不明确，多次联系没有回应'],
  },
  partsEnded: '各部分的结果',
  partOver: '已办结',
} as const
