// The last line of a run says how many tests passed and failed, for people and CI alike.
module.exports = class ClosingLine {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites }) {
    const failed = Math.max(numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites)
    // Jest's own summary comes after every reporter.
    process.once('exit', () => process.stdout.write(`\n${numPassedTests} passed, ${failed} failed\n`))
  }
}
