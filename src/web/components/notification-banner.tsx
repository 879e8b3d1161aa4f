import type { ComponentChildren, JSX } from 'preact'
import { type Common, type HeadingLevel, has, headingTag, join } from './parts.tsx'

export interface NotificationBannerProps extends Common {
  /** A string becomes the banner's heading; elements stand as they are. */
  children?: ComponentChildren
  /** "Important", or "Success" for a success, unless given. */
  title?: ComponentChildren
  /** 2 unless given. */
  titleHeadingLevel?: HeadingLevel | undefined
  /** `govuk-notification-banner-title` unless given; must differ between two on a page. */
  titleId?: string | undefined
  type?: 'success' | undefined
  /** `alert` for a success, `region` otherwise, unless given. */
  role?: 'alert' | 'region' | 'banner' | undefined
  /** The browser script moves the focus to an alert unless this is true. */
  disableAutoFocus?: boolean | undefined
}

/** News about the service or about what someone just did. Design System: Notification banner. */
export function NotificationBanner(props: NotificationBannerProps): JSX.Element {
  const { children, titleId = 'govuk-notification-banner-title' } = props
  const success = props.type === 'success'
  const Heading = headingTag(props.titleHeadingLevel ?? 2)
  return (
    <div
      class={join(
        success ? 'govuk-notification-banner govuk-notification-banner--success' : 'govuk-notification-banner',
        props.classes,
      )}
      role={props.role ?? (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {has(props.title) ? props.title : success ? 'Success' : 'Important'}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' && children !== '' ? (
          <p class="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}
