import type { JSX } from 'preact'
import { Button, InsetText } from '#web/components/index.ts'
import { knownAs, type Look, onRecord } from '#web/look.ts'

/** What somebody sees before they can do the thing that a page is for, and where to go then. */
export function Instead({ look, children }: { look: Look; children: string }): JSX.Element {
  return (
    <>
      <InsetText>{children}</InsetText>
      <Button href={onRecord(look, '/money')}>{`See ${knownAs(look)}’s money`}</Button>
    </>
  )
}
