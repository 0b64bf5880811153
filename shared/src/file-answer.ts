import * as z from 'zod'

const fields = {
  fileName: z.string(),
  content: z.string(),
  /** Another type than the endpoint's, where the ending of the address decides. */
  type: z.string().optional(),
  /** The content is bytes, written in base64. */
  base64: z.boolean().optional(),
  /** Changes whenever the content does: who has it already is told so instead of getting it again. */
  version: z.string().optional(),
}
const File = z.object(fields)
export type FileAnswer = z.infer<typeof File>

const types = new WeakMap<z.ZodType, string>()

/** An answer that is a file of that type, not JSON. */
export function fileOf(contentType: string): typeof File {
  const file = z.object(fields)
  types.set(file, contentType)
  return file
}

/** The type of the file that an endpoint answers with; undefined for JSON. */
export const fileTypeOf = (output: z.ZodType): string | undefined => types.get(output)

/** The file that was answered with; only for an output that `fileTypeOf` knows. */
export const fileFrom = (value: unknown): FileAnswer => File.parse(value)
