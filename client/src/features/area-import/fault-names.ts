/** Why a line of the file cannot be imported. */
export const faultNames: Readonly<Record<string, string>> = {}
