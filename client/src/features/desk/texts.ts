export const texts = {
  how: '请对方打开“我的码”，把六位数字告诉您，或扫他的二维码。',
  none: '还没有窗口事项，现在不能登记办理。',
  noneNext: '请街道在工作台的“窗口事项”里加好，再回来看。',
  matter: '办理的事项',
  chooseMatter: '请选择事项',
  code: '对方的六位数字',
  codeMissing: '请填六位数字',
  scan: '扫一扫',
  open: '登记办理',
  opened: (matter: string) => `已登记：${matter}`,
  openedNext: '对方可以在 30 天内评价。窗口看不到评价内容。',
} as const
