import { createCipheriv, hkdfSync } from 'node:crypto'
import { blind, fingerprint, seal, unseal } from './sealing.ts'

test('what is sealed opens in its own register only', () => {
  const sealed = seal('13800008000', 'person:ann')

  expect(unseal(sealed, 'person:ann')).toBe('13800008000')
  expect(() => unseal(sealed, 'person:bob')).toThrow('unable to authenticate')
})

test('the same text never looks the same twice', () => {
  expect(seal('张', 'person:ann')).not.toBe(seal('张', 'person:ann'))
})

test('a changed byte does not open', () => {
  const bytes = Buffer.from(seal('13800008000', 'person:ann'), 'base64')
  bytes[bytes.length - 1]! ^= 1

  expect(() => unseal(bytes.toString('base64'), 'person:ann')).toThrow('unable to authenticate')
})

test('an identity is blinded always alike and never readable', () => {
  expect(blind('wechat:app:openid')).toBe(blind('wechat:app:openid'))
  expect(blind('wechat:app:openid')).not.toContain('openid')
})

test('content has its own fingerprint, which does not show it', () => {
  const content = { name: '张三', phone: '13800008000' }

  expect(fingerprint(content)).toBe(fingerprint({ ...content }))
  expect(fingerprint(content)).not.toBe(fingerprint({ ...content, phone: '13800008001' }))
  expect(fingerprint(content)).not.toContain('13800008000')
})

test('keys are those of HKDF, by which everything stored was sealed', () => {
  const key = Buffer.from(hkdfSync('sha256', process.env['SEALING_SECRET']!, '', 'person:per_1', 32))
  const [nonce, cipher] = [Buffer.alloc(12), createCipheriv('aes-256-gcm', key, Buffer.alloc(12))]
  const text = Buffer.concat([cipher.update('张三', 'utf8'), cipher.final()])

  const sealed = Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')

  expect(unseal(sealed, 'person:per_1')).toBe('张三')
})
