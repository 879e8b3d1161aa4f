import type { JSX } from 'preact'

/** Why an amount is what it is, a sentence a line, below what stands before it. */
export function Working({ sentences }: { sentences: readonly string[] }): JSX.Element {
  return (
    <>
      {sentences.map((sentence) => (
        <>
          <br />
          {sentence}
        </>
      ))}
    </>
  )
}
