import * as z from 'zod'

/** A download. It travels as `text/csv; charset=utf-8` with a file name, not as JSON. */
export const CsvFile = z.object({ fileName: z.string(), csv: z.string() }).meta({ id: 'CsvFile' })
export type CsvFile = z.infer<typeof CsvFile>
