/** A drawing as the address of a picture. WeChat sets it between single quotes, which `encodeURIComponent` leaves. */
export const svgAddress = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}`
