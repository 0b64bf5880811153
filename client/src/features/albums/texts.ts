import type { Faces } from '@mulin/shared/albums'

export const texts = {
  title: '活动照片',
  all: (count: number) => `看全部 ${count} 张`,
  takeDown: '照片里有您或您的孩子、不想公开的，请告诉主办方，会马上撤下。',
  toAlbum: '活动照片',
  none: '还没有照片。',
  noneYet: '活动开始前一小时起可以加。',
  noneNext: '在上面加几张，居民在活动页就能看到。',
  add: '加照片',
  photos: '照片',
  photosHint: '一次最多 9 张。定位等信息会去掉，原图不保存。',
  photoMissing: '请先拍照或选照片',
  caption: '说明',
  captionHint: '比如：志愿者在量血压',
  faces: '照片里能认出谁',
  facesMissing: '请选一项',
  consent: '监护人书面同意放在哪里',
  consentMissing: '请写明存放处；没有书面同意就不要放这张照片',
  send: '放到活动页',
  stages: { idle: '', making: '正在处理照片', photos: '正在上传照片', sending: '正在提交', checking: '正在检查照片' },
  photosFailed: '有照片没传上去，网络好了点照片重试。',
  added: (count: number) => `${count} 张照片已放到活动页`,
  remove: '撤下',
  removeTitle: '撤下这张照片',
  removeWhat: '照片会从活动页拿掉并删除，不能恢复。',
  usual: '常用原因',
  reason: '原因',
  reasons: ['本人或家长要求撤下', '拍得不好', '放错了活动'],
  reasonMissing: '请选或写一个原因，至少 2 个字',
  removed: '照片已撤下',
} as const

export const facesNames = {
  nobody: '认不出人',
  adults: '成年人，都同意公开',
  minors: '有未成年人',
} as const satisfies Record<Faces, string>
