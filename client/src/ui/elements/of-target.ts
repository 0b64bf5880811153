import { isWeapp } from '../../platform/target'
import type { Elements } from './elements'
import { h5 } from './h5'
import { weapp } from './weapp'

export const { Block, Words, Press, Input, TextInput, DateInput, Picture, Modal }: Elements = isWeapp ? weapp : h5
