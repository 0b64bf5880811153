import { fontPackage } from '../dev/font-files.ts'

// No test reaches AWS or WeChat.
Object.assign(process.env, {
  STAGE: 'local',
  TABLE_NAME: 'mulin',
  SESSION_SECRET: 'a secret of the tests, long enough for HS256',
  SEALING_SECRET: 'another secret of the tests',
  PHOTO_STORE_URL: 'http://photos.test',
  PHOTO_BUCKET: 'photos',
  API_URL: 'https://api.test',
  H5_URL: 'https://h5.test',
  FONT_FOLDER: fontPackage,
  WECHAT_APP_ID: '',
  WECHAT_SECRET: '',
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: `worker${process.env['JEST_WORKER_ID'] ?? '0'}`,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: process.env['TEST_DYNAMO'],
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
})
