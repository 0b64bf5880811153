export const texts = {
  title: '也遇到的居民',
  saidAt: (when: string) => `${when} 的照片和说明`,
} as const
