import { refuse, type Verdict } from '#core/verdict.ts'
import { makeReceipt } from '#files/images/receipt.ts'
import type { Upload } from '#web/page.ts'

/** The one picture of the form made anew (small, upright, without the place where it was taken), or why it cannot be taken. */
export async function makePicture(
  uploads: readonly Upload[],
): Promise<{ files: readonly Upload[] } | { refused: Verdict }> {
  const picture = uploads.find(({ field }) => field === 'photo')
  if (picture === undefined) return { files: [] }
  if (picture.truncated) return { refused: refuse('picture-too-big', 'photo') }
  const made = await makeReceipt(picture.bytes)
  return 'refused' in made ? { refused: refuse(made.refused, 'photo') } : { files: [{ ...picture, bytes: made.jpeg }] }
}
