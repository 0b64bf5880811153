/** Follows an address in a browser; with a name, what is there is downloaded under it. */
export function openAddress(address: string, fileName?: string): void {
  const link = document.createElement('a')
  link.href = address
  if (fileName !== undefined) link.download = fileName
  link.click()
}
