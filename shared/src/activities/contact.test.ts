import { ContactPhone } from './contact.ts'

test.each([
  ['0523-80000001', '0523-80000001'],
  ['0523 8000 0001', '052380000001'],
  ['0523－80000001', '0523-80000001'],
  ['010-80000001', '010-80000001'],
  ['138 0000 8000', '13800008000'],
  ['400-800-8000', '400-800-8000'],
  ['12345', '12345'],
])('%s can be called', (written, phone) => {
  expect(ContactPhone.parse(written)).toBe(phone)
})

test.each(['', '80000001', '0523', '23800008000', '13800008', '0523-80000001 或 12345', '社区'])(
  '%j cannot be called from everywhere',
  (written) => {
    expect(ContactPhone.safeParse(written).success).toBe(false)
  },
)
