import type { Elements } from './elements'
import { h5 } from './h5'
import { weapp } from './weapp'

// Written out, so that webpack leaves the other target's elements out of the bundle.
const elements: Elements = process.env.TARO_ENV === 'weapp' ? weapp : h5

export const { Block, Words, Press, Input, TextInput, DateInput, Picture, Modal, DrawArea } = elements
