/** Known when the app is built: the branch of the other target is left out of the bundle. */
export const isWeapp = process.env.TARO_ENV === 'weapp'
