/** True to what the software does: change it together with the software. */
export const disclosureTexts = {
  how: '工作人员查看您留的姓名和电话，或者您这件隐患的照片里遮住的部分，每一次都记在这里，去不掉。',
  list: '谁看过',
  someone: '工作人员',
  what: '看了您的姓名和电话',
  why: '为了联系您办理上报的隐患',
  whatPhoto: '看了这件隐患里一张遮住的照片的原图',
  whyPhoto: '为了办理上报的隐患',
  report: '看这件上报',
  none: '还没有人查看过。',
  noneNext: '平时工作人员只看到隐去一部分的姓名和号码。',
  notHere: '活动的报名名单是一起看的：主办方每次看名单、下载名单也有记录，不在这里一条条列。',
} as const
