/** One JSON line per fact, to be searched by its request id. Never put personal data into it. */
export const log = (level: 'info' | 'error', fact: string, details: Record<string, unknown> = {}) =>
  console[level](
    JSON.stringify({ fact, ...details, ...(details['error'] instanceof Error && spelled(details['error'])) }),
  )

const spelled = ({ name, message, stack }: Error) => ({ error: { name, message, stack } })
