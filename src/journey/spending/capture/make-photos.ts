import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { makePages } from '#files/images/receipt.ts'
import type { Upload } from '#web/page.ts'
import { mayAddPages } from './rules.ts'

/** From here on the files are refused for coming together rather than each for itself; a form takes 40 MB at once. */
const TOGETHER = 25 * 1024 * 1024

/**
 * The photos of a form made anew (small, upright, without location), each page one of them, before the deed begins; or why they
 * cannot be taken. One after another, so that only one is unpacked at a time.
 */
export async function makePhotos(
  uploads: readonly Upload[],
): Promise<{ files: readonly Upload[] } | { refused: Verdict }> {
  const photos = uploads.filter(({ field }) => field === 'photo')
  const cut = cutShort(photos)
  if (!isFine(cut)) return { refused: cut }
  const files: Upload[] = []
  for (const photo of photos) {
    const made = await makePages(photo.bytes)
    if ('refused' in made) return { refused: refuse(made.refused, 'photo') }
    for (const bytes of made.pages) files.push({ ...photo, bytes })
    const room = mayAddPages(0, files.length)
    if (!isFine(room)) return { refused: room }
  }
  return { files }
}

function cutShort(photos: readonly Upload[]): Verdict {
  if (!photos.some(({ truncated }) => truncated)) return fine
  const arrived = photos.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return refuse(arrived > TOGETHER ? 'photos-too-big-together' : 'picture-too-big', 'photo')
}
