// The built mini-program on WeChat's own engine: needs client/dist/weapp.
module.exports = {
  displayName: 'weapp',
  rootDir: __dirname,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/start-stack.ts',
  globalTeardown: '<rootDir>/stop-stack.ts',
  transform: {
    '\\.m?[jt]sx?$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!ulid/)'],
  setupFilesAfterEnv: ['<rootDir>/setup.ts'],
}
