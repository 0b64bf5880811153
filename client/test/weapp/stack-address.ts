/** Where this worker's own stack listens. */
export const stackAddress = (): string =>
  process.env['MULIN_TEST_URLS']?.split(' ')[Number(process.env['JEST_WORKER_ID'] ?? 1) - 1] ?? ''
