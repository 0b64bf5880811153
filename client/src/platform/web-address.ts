import { isWeapp } from './target'

/** Follows an address in a browser; with a name, what is there is downloaded under it. */
export function openAddress(address: string, fileName?: string): void {
  const link = document.createElement('a')
  link.href = address
  if (fileName !== undefined) link.download = fileName
  link.click()
}

/** A path of this app as an address that another phone can open; WeChat reads the path itself. */
export const wholeAddress = (address: string): string =>
  !isWeapp && address.startsWith('/') ? window.location.origin + address : address
