import { isWeapp } from './target'

/** In a browser the app opens again without a network, see `service-worker.js`; in WeChat it is on the phone anyway. */
export function keepPageOpening(): void {
  if (isWeapp || process.env.NODE_ENV !== 'production') return
  // Not every browser has them, some only over https: there it opens with a network, as before.
  void window.navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined)
}
