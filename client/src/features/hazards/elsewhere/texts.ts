interface Elsewhere {
  what: string
  /** Who handles it, and how one finds them where the number is local. */
  who: string
  /** The same in the whole country. */
  phone?: string
}

export const texts = {
  how: '下面这些不在随手拍里办，请直接找负责的部门，更快。分不清的，打\u00a012345。',
  list: '不归这里管的',
  ofElsewhere: [
    { what: '着火、有人被困', who: '消防', phone: '119' },
    { what: '打架、偷盗、噪声扰民、交通事故', who: '公安', phone: '110' },
    { what: '有人受伤、发病', who: '急救', phone: '120' },
    { what: '停电、电线落地、电表', who: '国家电网', phone: '95598' },
    { what: '停气、燃气表、燃气费', who: '燃气公司，电话在燃气表上或缴费单上。' },
    { what: '停水、水表、水费', who: '供水公司，电话在水费单上。' },
    { what: '自己家里的维修、物业费', who: '小区物业，电话在门岗或公告栏。' },
    { what: '买东西、服务的纠纷', who: '市场监管', phone: '12315' },
    { what: '欠薪、社保', who: '人社部门', phone: '12333' },
    { what: '其他咨询、投诉、建议', who: '政务服务热线', phone: '12345' },
  ] satisfies readonly Elsewhere[] as readonly Elsewhere[],
} as const
