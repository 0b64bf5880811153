/** Of a step with photos, on its way. */
export const photoStepWords = {
  kept: '照片和说明随时存在手机里，没有信号时可以先拍，有网再提交。',
  unsent: '网络不通，还没有提交。照片和说明已存在手机里，有网后再点一次。',
  comingAfterAll: '网络好了，照片正在传。传完请再点一次提交。',
  photosFailed: '有照片没有传上去，请点照片上的“重试”。',
  stages: {
    making: '正在处理照片，马上就好。',
    photos: '照片传完就提交，请稍等。',
    sending: '正在提交。',
    checking: '照片正在检查，几秒就好。',
  },
} as const
