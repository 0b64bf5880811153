test('the page can be passed on: a button that shares does nothing in WeChat without it', async () => {
  Object.assign(globalThis, { definePageConfig: (config: unknown) => config })

  const { default: config } = await import('./index.config')

  expect(config).toMatchObject({ enableShareAppMessage: true })
})
