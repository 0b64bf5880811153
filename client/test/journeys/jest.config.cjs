// H5 in a real browser against the running product: needs client/dist/h5.
module.exports = {
  displayName: 'journeys',
  rootDir: __dirname,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/start.ts',
  globalTeardown: '<rootDir>/stop.ts',
  transform: {
    '\\.m?[jt]sx?$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!ulid/)'],
  setupFilesAfterEnv: ['<rootDir>/setup.ts'],
}
