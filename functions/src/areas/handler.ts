import { areas } from '@mulin/shared/areas'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { areasTree } from './areas-tree.ts'
import { importAreas } from './import-areas.ts'

export const handler = serve(areas, { tree: areasTree, importFile: importAreas }, dutiesOf)
