/** Prints a picture alone on a sheet, in a browser only. The address is one of ours. */
export function printPicture(address: string): void {
  const frame = document.createElement('iframe')
  frame.setAttribute('style', 'position: fixed; right: 100%; width: 210mm; height: 297mm')
  frame.setAttribute(
    'srcdoc',
    `<!doctype html><style>@page { margin: 0 } body { margin: 0 } img { width: 100% }</style>
     <img src="${address.replace(/&/g, '&amp;')}" alt="" onload="print()">`,
  )
  document.body.append(frame)
}

/** Opens the browser's way to print the page. */
export const printPage = (): void => window.print()
