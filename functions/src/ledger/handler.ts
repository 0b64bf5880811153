import { ledger } from '@mulin/shared/ledger/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { countLedger, placesInLedger } from './count-ledger.ts'
import { ledgerCsv } from './ledger-csv.ts'
import { ledgerGeoJson, ledgerJson } from './ledger-json.ts'
import { listLedger } from './list-ledger.ts'

export const handler = serve(
  ledger,
  {
    list: listLedger,
    statistics: countLedger,
    places: placesInLedger,
    csv: ledgerCsv,
    json: ledgerJson,
    geoJson: ledgerGeoJson,
  },
  dutiesOf,
)
