import type { HazardCategory } from '@mulin/shared/hazards/category'
import { Spot } from '@mulin/shared/hazards/place'
import { spotNames } from '@mulin/shared/ledger/names'
import { isOffered } from '@mulin/shared/offered'
import type { open311 } from '@mulin/shared/open311/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { allHazardCategories } from '../tables/hazard-categories.ts'
import { fileIn, type Format, type InBoth, partsOf } from '../platform/open311/formats.ts'
import { addressOf, type Jurisdiction, jurisdictionOf } from '../tables/jurisdictions.ts'

export const listServices =
  (format: Format): InBoth<typeof open311.servicesJson> =>
  async ({ input, refuse }) => {
    const [jurisdiction, categories] = await Promise.all([jurisdictionOf(input.jurisdiction_id), allHazardCategories()])
    if (!jurisdiction) throw refuse('area_not_found')
    return fileIn(format, 'services', categories.filter(isOffered).map(serviceOf))
  }

const serviceOf = ({ id, name, hint }: HazardCategory) => ({
  service_code: id,
  service_name: name,
  description: hint,
  metadata: true,
  type: 'realtime',
  keywords: '',
  group: '安全隐患',
})

export const oneService: UseCase<typeof open311.service> = async ({ input, refuse }) => {
  const { name, format } = partsOf(input.file)
  const [jurisdiction, categories] = await Promise.all([jurisdictionOf(input.jurisdiction_id), allHazardCategories()])
  if (!jurisdiction) throw refuse('area_not_found')
  const category = categories.find(({ id }) => id === name)
  if (!category || !isOffered(category)) throw refuse('category_not_found')
  return fileIn(format, 'service_definition', {
    service_code: category.id,
    attributes: attributesOf(category, jurisdiction).map((attribute, place) => ({ ...attribute, order: place + 1 })),
  })
}

/** An estate, a place in it, and what the category asks. */
function attributesOf({ questions = [] }: HazardCategory, jurisdiction: Jurisdiction) {
  const estates = jurisdiction.areas.filter(({ kind }) => kind === 'estate')
  return [
    asked(
      'estate',
      '在哪个小区。不填时看 address_id、address_string 里的小区名，再看 lat 和 long 附近',
      false,
      estates.map(({ id, path }) => [id, addressOf(jurisdiction, path)] as const),
    ),
    asked('place', '具体位置，例如：3 号楼一楼楼道。不填时用 address_string', false),
    asked(
      'spot',
      '在什么地方',
      false,
      Spot.options.map((spot) => [spot, spotNames[spot]] as const),
    ),
    ...questions.map(({ id, text, options }) =>
      asked(
        id,
        text,
        false,
        options?.map((option) => [option, option] as const),
      ),
    ),
  ]
}

type Choice = readonly [key: string, name: string]

const asked = (code: string, description: string, required: boolean, choices?: readonly Choice[]) => ({
  variable: true,
  code,
  datatype: choices ? 'singlevaluelist' : 'string',
  required,
  description,
  ...(choices && { values: choices.map(([key, name]) => ({ key, name })) }),
})
