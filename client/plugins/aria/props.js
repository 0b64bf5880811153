// Taro numbers the props of a component by name (p0, p1 …), in its templates and again at run time: both sides read this list.
const props = [
  'aria-role',
  'aria-label',
  'aria-hidden',
  'aria-checked',
  'aria-disabled',
  'aria-selected',
  'aria-expanded',
  'aria-labelledby',
  'aria-describedby',
  'aria-live',
  'aria-modal',
  'aria-level',
  'aria-current',
  'aria-valuenow',
  'aria-valuemin',
  'aria-valuemax',
]
const components = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea', 'ScrollView', 'Picker']

module.exports = Object.fromEntries(
  components.map((component) => [component, Object.fromEntries(props.map((prop) => [prop, '']))]),
)
