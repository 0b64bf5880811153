// Tests render the elements of H5. WeChat's are tested in the built mini-program.
export const View = 'div'
export const Text = 'span'
export const Button = 'button'
export const Image = 'img'
export const Input = 'input'
export const Textarea = 'textarea'
export const Picker = 'div'
export const Map = 'div'
