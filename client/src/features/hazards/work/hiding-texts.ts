import type { Photo } from '@mulin/shared/photos'

export const hidingTexts = {
  hiding: '照片给谁看',
  hidingNote: '遇到同一件的邻居能看到第一张上报照片和整改照片。露出人脸、车牌的，可以遮住一部分，或者整张不给他们看。',
  byLinkToo:
    '没有账号的承办单位，凭链接能看到全部上报照片，和居民回答、补充、反映没有解决时拍的照片。不给邻居看的，链接里也不显示。',
  hidePhoto: '不给邻居看',
  showPhoto: '又给邻居看',
  photo: (place: number) => `照片 ${place}`,
  photoOfNeighbour: (place: number) => `照片 ${place}（也遇到的居民拍的）`,
  photoHidden: '邻居看不到',
  hideReason: '原因（报告人会看到）',
  whichPhoto: '哪一张',
  whichPhotoMissing: '请选一张照片',
  hideReasons: ['照片里有人脸', '照片里有车牌、门牌', '照片不雅'],
  showReasons: ['看过了，没有不妥', '隐藏错了'],
} as const

/** A photo to choose. */
export interface Named extends Photo {
  /** Somebody who met it too took it. */
  ofNeighbour?: true
}

export const nameOf = ({ ofNeighbour }: Named, index: number) =>
  (ofNeighbour ? hidingTexts.photoOfNeighbour : hidingTexts.photo)(index + 1)
