import type { FunctionComponent } from 'react'
import { Plan } from './plan'
import type { PlaceMapProps } from './map-place'
import { NativeMap } from './weapp'

/** Places as circles that open. Written out, so that webpack leaves the other target's map out of the bundle. */
export const PlaceMap: FunctionComponent<PlaceMapProps> = process.env.TARO_ENV === 'weapp' ? NativeMap : Plan
