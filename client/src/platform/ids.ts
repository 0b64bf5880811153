import { monotonicFactory } from 'ulid'

// WeChat has no crypto. An id only has to be new, not secret.
const ulid = monotonicFactory(Math.random)

/** Made once per draft and sent with every try: the server does it once. */
export const newRequestId = (): string => ulid()
