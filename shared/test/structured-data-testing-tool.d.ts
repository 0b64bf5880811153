declare module 'structured-data-testing-tool' {
  interface Results {
    passed: object[]
    failed: object[]
  }
  /** Rejects with the results in `res` when a test failed. */
  export function structuredDataTest(html: string, options: { schemas: string[] }): Promise<Results>
}
