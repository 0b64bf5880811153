test.each(['hazard', 'hazards', 'inbox'])(
  'the page %s can be passed on: a button that shares does nothing in WeChat without it',
  async (page) => {
    Object.assign(globalThis, { definePageConfig: (config: unknown) => config })

    const { default: config } = await import(`./${page}/index.config`)

    expect(config).toMatchObject({ enableShareAppMessage: true })
  },
)
