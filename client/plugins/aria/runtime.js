import { mergeInternalComponents } from '@tarojs/shared'
import props from './props'

mergeInternalComponents(JSON.parse(JSON.stringify(props)))
