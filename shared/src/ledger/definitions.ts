import * as z from 'zod'

/** What a number means, in the words shown beside it. */
export const Definition = z.object({ name: z.string(), words: z.string() })

export const definitions: z.infer<typeof Definition>[] = [
  { name: '上报数', words: '本季度上报的隐患。上报人撤回的和并入另一件的不算，分头处理的算一件，不予立案的算。' },
  { name: '响应率', words: '应当答复的隐患中，上报后 5 个工作日内得到首次答复的比例。还没到答复期限又没答复的不算。' },
  {
    name: '解决率',
    words:
      '到了处理期限或已经结案的隐患中，以“已整改”或“劝导”结案的比例。不予立案和查明不属实的不算，移交别处的不算解决。等上报人回答的，期限暂停；已整改、待核查的，结案才算。检查时当场整改的，算立即答复、0 天解决。',
  },
  { name: '满意率', words: '上报人评价过的隐患中，评为非常满意、满意或基本满意的比例。不评价不算满意。' },
  { name: '办结天数', words: '已结案的隐患从上报到结案的天数，取中位数。' },
  { name: '结案后有异议', words: '结过案的隐患中，有人说没有解决的件数和比例。' },
  { name: '区间', words: '比例后面的区间是 95% 的威尔逊区间：件数越少，区间越宽，比例越不可靠。' },
  {
    name: '不公布的数字',
    words: '不足 5 件的社区或网格、不足 5 条的评价不公布；为了不被推算出来，相邻较小的一组也可能不公布。',
  },
  { name: '户内隐患', words: '可能在居民家里的隐患只写到社区，计入社区，不计入网格。' },
]
