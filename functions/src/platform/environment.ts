/** What the stage sets for its functions; serverless.yml names the same variables. */
const read = (name: string, otherwise = '') => process.env[name] ?? otherwise

/** Demo people may sign in on the local stage and nowhere else. */
export const isLocalStage = () => read('STAGE') === 'local'
export const tableName = () => read('TABLE_NAME', 'mulin')
export const sessionSecret = () => required('SESSION_SECRET')
export const sealingSecret = () => required('SEALING_SECRET')
export const weChat = () => ({ appId: read('WECHAT_APP_ID'), secret: read('WECHAT_SECRET') })
/** The photo store: S3 in the cloud, the local store on this machine. Both take the same signed forms. */
export const photoStore = () => ({
  url: required('PHOTO_STORE_URL'),
  bucket: required('PHOTO_BUCKET'),
  region: read('AWS_REGION', 'local'),
})
/** Where the browser app is; empty while nothing hosts it. */
export const h5Url = () => read('H5_URL')
/** Where the API is, without a slash at the end. */
export const apiUrl = () => read('API_URL')
export const fontFolder = () => required('FONT_FOLDER')
/** What photo forms and addresses are signed with; Lambda sets them for its role. */
export const credentials = () => ({
  accessKeyId: read('AWS_ACCESS_KEY_ID', 'local'),
  secretAccessKey: read('AWS_SECRET_ACCESS_KEY', 'local'),
  sessionToken: read('AWS_SESSION_TOKEN'),
})

function required(name: string): string {
  const value = read(name)
  if (!value) throw new Error(`${name} is not set`)
  return value
}
