import type { Verdict } from '#core/verdict.ts'
import type { Incoming } from './incoming.ts'
import type { Ports } from './ports.ts'

/** What speaks against the files of a form before anything opens them: each is shown to the virus scanner, where one is on. */
export async function harmIn({ scan, log }: Ports, { uploads }: Incoming): Promise<Verdict> {
  for (const { field, bytes, truncated } of scan === undefined ? [] : uploads) {
    const said = truncated ? 'clean' : await scan?.(bytes) // what was cut short is not taken anyway
    if (said === 'found') return [{ code: 'file-carries-harm', at: field }]
    if (said === 'not-checked') {
      log('a file was refused because the virus scanner did not answer')
      return [{ code: 'file-not-checked', at: field }]
    }
  }
  return []
}
