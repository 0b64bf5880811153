// Neither target is a whole browser to the compiler. What the app uses beyond ES2022 is listed here, and nowhere else.
declare const console: { error(...data: unknown[]): void }
declare function setTimeout(run: () => void, milliseconds: number): number
declare function clearTimeout(timer: number): void

/** Put in by the build. */
declare const API_URL: string
declare const process: { env: { TARO_ENV: 'weapp' | 'h5'; NODE_ENV: string } }

declare module '*.scss'
