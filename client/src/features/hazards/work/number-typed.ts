/** The number as somebody says or types it: without its letters, without the dash, in full-width characters. */
export function numberTyped(typed: string): string | undefined {
  const [, day, place] =
    /^(?:YH)?(\d{8})(\d{6})$/.exec(
      typed
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, ''),
    ) ?? []
  return day && `YH${day}-${place}`
}
