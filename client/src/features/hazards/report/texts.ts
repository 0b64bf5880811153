export const texts = {
  title: '随手拍',
  emergency: '紧急情况请拨打 119 / 110 / 120',
  emergencyNumbers: [
    { number: '119', what: '火警' },
    { number: '110', what: '报警' },
    { number: '120', what: '急救' },
  ],

  signInFirst: '登录后才能上报。您可以先拍先填，内容都留在这台设备上。',
  signIn: '登录后上报',

  greeting: (when: string) => `接着上次的草稿，保存于 ${when}。`,
  greetingUnsent: (when: string) => `${when}的上报还没有发出去，内容都在。`,
  startOver: '清空重填',
  startOverTitle: '清空这份草稿？',
  startOverWhat: '照片和填写的内容都会从这台设备上删除。',
  saved: (time: string) => `草稿已保存 ${time}`,

  photos: '先拍照片',
  photosHint: (atMost: number) => `最多 ${atMost} 张，拍清隐患和周围。没有照片也可以上报。`,
  category: '这是什么隐患',
  limit: (limit: string) => `规定 ${limit}整改`,
  clause: (clause: string) => `依据：${clause}`,

  estate: '在哪个小区',
  estatePlaceholder: '选择小区',
  place: '具体位置',
  placePlaceholder: '例如 3 号楼 2 单元 楼道',
  usualSpots: '常见位置',
  spots: ['楼道', '疏散通道', '安全出口', '地下车库', '充电点', '楼顶', '小区道路'] as readonly string[],
  pickOnMap: '在地图上选',
  pickedOnMap: (name: string) => `已在地图上选：${name}`,
  dropSpot: '不用地图位置',
  description: '情况说明',
  descriptionPlaceholder: '例如 两辆电动车停在二楼楼梯口，正在充电',

  whoSees:
    '照片、位置和说明：本小区的网格员、物业、社区和街道，以及负责整改的单位能看到，其他居民看不到。姓名和电话平时隐去，需要联系您时才由网格员、社区或街道查看，每次查看都有记录。',

  send: '上报',
  sendNow: '现在发送',
  stages: {
    idle: '',
    photos: '照片传完就发送，请稍等。',
    sending: '正在发送。',
    checking: '照片正在检查，几秒就好，会自动发送。',
  },
  keptForLater: '网络不通，没有发出去。内容已存在手机里，连上网后点“现在发送”，不会重复上报。',
  backOnline: '网络好了，可以发送了。',
  photosFailed: '有照片没有传上去。请点照片上的“重试”，或删掉这张再发送。',
  fillIn: '还有内容没有填，请看标出的几项。',
  photoRefused: (which: string) => `${which}不能使用，可能不是照片或文件已损坏。请删掉换一张，再发送。`,
  somePhoto: '有一张照片',
  photoNumber: (number: number) => `照片 ${number} `,
  sentBefore: '这份上报上次其实已经送达，内容以当时的为准。可在“我的上报”里查看；改动的部分请另报一份。',
  seeMine: '查看我的上报',

  missing: {
    categoryId: '请选一种隐患',
    estateId: '请选择小区',
    place: '请写明具体位置',
    description: '说明太长，请缩短到 500 字以内',
  },

  received: '已收到您的上报',
  number: '编号',
  numberHint: '打电话询问时报这个编号。',
  whatNext: '接下来',
  due: (due: string) => `按规定应在 ${due} 整改完成`,
  advice: '这段时间您可以',
  follow: '查看进展',
  another: '再报一件',
} as const
