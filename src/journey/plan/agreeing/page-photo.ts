import { refuse, type Verdict } from '#core/verdict.ts'
import { KEPT_MAX, makeReceipt } from '#files/images/receipt.ts'
import type { Upload } from '#web/page.ts'

const PDF = Buffer.from('%PDF-')

/** By its first bytes, since a file's name can say anything. */
export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, PDF.length).equals(PDF)

/**
 * Makes the photo of a signed page anew, as a receipt's; a PDF is kept as it is, up to 2 MB: it is only ever sent as a file to
 * keep, in a sandbox.
 */
export async function makePage(
  uploads: readonly Upload[],
): Promise<{ files: readonly Upload[] } | { refused: Verdict }> {
  const photo = uploads.find(({ field }) => field === 'photo')
  if (photo === undefined) return { files: [] }
  const tooBig = { refused: refuse('picture-too-big', 'photo') }
  if (photo.truncated) return tooBig
  if (isPdf(photo.bytes)) return photo.bytes.length > KEPT_MAX ? tooBig : { files: [photo] }
  const made = await makeReceipt(photo.bytes)
  return 'refused' in made ? { refused: refuse(made.refused, 'photo') } : { files: [{ ...photo, bytes: made.jpeg }] }
}
