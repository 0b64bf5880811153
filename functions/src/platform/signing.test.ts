import { signatureOf, signedUrl, stampOf } from './signing.ts'

const environment = { ...process.env }
// The credentials, requests and signatures of AWS's own worked examples of signature version 4.
beforeAll(() =>
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_REGION: 'us-east-1',
    PHOTO_STORE_URL: 'https://examplebucket.s3.amazonaws.com',
  }),
)
afterEach(() => delete process.env['AWS_SESSION_TOKEN'])
afterAll(() => Object.assign(process.env, environment))

const policy = [
  '{ "expiration": "2015-12-30T12:00:00.000Z",',
  '  "conditions": [',
  '    {"bucket": "sigv4examplebucket"},',
  '    ["starts-with", "$key", "user/user1/"],',
  '    {"acl": "public-read"},',
  '    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},',
  '    ["starts-with", "$Content-Type", "image/"],',
  '    {"x-amz-meta-uuid": "14365123651274"},',
  '    {"x-amz-server-side-encryption": "AES256"},',
  '    ["starts-with", "$x-amz-meta-tag", ""],',
  '',
  '    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},',
  '    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},',
  '    {"x-amz-date": "20151229T000000Z" }',
  '  ]',
  '}',
].join('\r\n')

test('a policy is signed as in the example of AWS', () => {
  expect(signatureOf(Buffer.from(policy).toString('base64'), '20151229T000000Z')).toBe(
    '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
  )
})

test('an address is signed as in the example of AWS', () => {
  const address = new URL(signedUrl('GET', 'test.txt', { stamp: '20130524T000000Z', seconds: 86400 }))

  expect(address.searchParams.get('X-Amz-Signature')).toBe(
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  )
})

test("the session of Lambda's role is part of an address", () => {
  process.env['AWS_SESSION_TOKEN'] = 'session/of+lambda=='

  const address = new URL(signedUrl('GET', 'test.txt', { stamp: '20130524T000000Z', seconds: 60 }))

  expect(address.searchParams.get('X-Amz-Security-Token')).toBe('session/of+lambda==')
})

test('an instant is written without what separates', () => {
  expect(stampOf('2026-11-22T10:15:00.123Z')).toBe('20261122T101500Z')
})
