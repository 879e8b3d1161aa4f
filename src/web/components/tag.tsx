import type { ComponentChildren, JSX } from 'preact'
import { type Common, join } from './parts.tsx'

export interface TagProps extends Common {
  children: ComponentChildren
  /** Blue on pale blue unless given; never the only thing that tells one status from another. */
  colour?: 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow' | undefined
}

/** A status in a word or two. Design System: Tag. */
export function Tag(props: TagProps): JSX.Element {
  const own = props.colour === undefined ? 'govuk-tag' : `govuk-tag govuk-tag--${props.colour}`
  return (
    <strong class={join(own, props.classes)} {...props.attributes}>
      {props.children}
    </strong>
  )
}
