import { isWeapp } from './target'

/** The whole address of a file of the API, for whatever opens it outside the app. A path begins with a slash. */
export const apiAddress = (path: string): string =>
  isWeapp || !API_URL.startsWith('/') ? API_URL + path : window.location.origin + API_URL + path
