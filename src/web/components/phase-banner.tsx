import type { ComponentChildren, JSX } from 'preact'
import { type Attributes, type Common, type Content, contentOf, isPart, join } from './parts.tsx'
import { Tag } from './tag.tsx'

export interface PhaseBannerProps extends Common {
  /** "Alpha", "Beta", or a tag's options. */
  tag: Content | { children: ComponentChildren; classes?: string | undefined; attributes?: Attributes | undefined }
  children: ComponentChildren
}

/** Says that the service is still being tried out. Design System: Phase banner. */
export function PhaseBanner(props: PhaseBannerProps): JSX.Element {
  const { tag } = props
  return (
    <div class={join('govuk-phase-banner govuk-width-container', props.classes)} {...props.attributes}>
      <p class="govuk-phase-banner__content">
        {Tag({
          children: contentOf(tag),
          classes: join('govuk-phase-banner__content__tag', isPart(tag) ? tag.classes : undefined),
          attributes: isPart(tag) ? tag.attributes : undefined,
        })}{' '}
        <span class="govuk-phase-banner__text">{props.children}</span>
      </p>
    </div>
  )
}
