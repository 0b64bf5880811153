import * as z from 'zod'

const File = z.object({
  fileName: z.string(),
  content: z.string(),
  /** The content is bytes, written in base64. */
  base64: z.boolean().optional(),
  /** Changes whenever the content does: who has it already is told so instead of getting it again. */
  version: z.string().optional(),
})
export type FileAnswer = z.infer<typeof File>

/** An answer that is a file of that type, not JSON. */
export const fileOf = (contentType: string) => File.meta({ contentType })

/** The type of the file that an endpoint answers with; undefined for JSON. */
export const fileTypeOf = (output: z.ZodType): string | undefined => {
  const type = output.meta()?.['contentType']
  return typeof type === 'string' ? type : undefined
}

/** The file that was answered with; only for an output that `fileTypeOf` knows. */
export const fileFrom = (value: unknown): FileAnswer => File.parse(value)
