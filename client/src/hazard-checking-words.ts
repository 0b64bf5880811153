/** Who has it once it is fixed, and what they do. */
export const checkedBy = { fixed: '网格员或社区核对整改结果', checked: '网格员或社区办结' } as const
