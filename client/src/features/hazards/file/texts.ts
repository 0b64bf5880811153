export const texts = {
  title: '上报进展',
  history: '进展',
  by: (who: string, when: string) => `${who} · ${when}`,
  reporter: '报告人',
  you: '您',
  handedTo: (name: string) => `派给${name}整改`,
  handledBy: (name: string) => `${name}负责`,
  fixBy: (due: string) => `应在 ${due} 完成`,
  finished: '办理已结束',

  number: '编号',
  reportedAt: (when: string) => `${when} 上报`,
  handler: '整改单位',
  deadline: '整改期限',
  rule: '依据',
  photosOfReport: '上报照片',
  photosOfStep: (step: string) => `${step}照片`,
  before: '整改前',
  after: '整改后',
  compare: '整改前后',
  whatWasSaid: '情况说明',

  overdue: (how: string) => `整改期限${how}，还没有办完。`,
  overdueNext: '可以拨打 12345 热线催办，报上编号即可。',
  callHotline: '拨打 12345',
  hotline: '12345',

  ends: {
    closed: '已整改并核查，这件隐患已结案。谢谢您。',
    declined: '这次没有立案，原因见下方进展。情况有变化可以再报一次。',
    withdrawn: '您撤回了这份上报，不再处理。',
  },
  reportAgain: '再报一件',

  withdraw: '撤回上报',
  withdrawTitle: '撤回这份上报？',
  withdrawWhat: '撤回后不再处理，也不能恢复。隐患还在的话可以重新上报。',
  withdrawn: '已撤回',
  tooLate: { what: '已经有人受理，不能再撤回。', next: '下面是最新进展。' },

  map: '在地图上看',
} as const
