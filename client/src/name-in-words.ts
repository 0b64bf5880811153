/** A name with Chinese words after it: `太宇物业办理`, but `物业公司 01 办理`. */
export const inWords = (name: string) => (/[A-Za-z0-9]$/.test(name) ? `${name} ` : name)
