export const issuerTexts = {
  none: '还没有设置，志愿者开不出证明。',
  isNow: (name: string) => `现在由 ${name} 出具。改动只写在以后开的证明上。`,
  name: '单位名称',
  nameHint: '写全称，印在证明上',
  head: '负责人',
  contact: '联系方式',
  contactHint: '例如办公电话，核验证明的人按这个询问',
  missing: '请填写，至少两个字',
  save: '保存出具单位',
  saved: '已保存，现在可以开证明',
} as const
