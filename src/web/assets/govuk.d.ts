// govuk-frontend carries no types of its own.
declare module 'govuk-frontend' {
  export function createAll(component: unknown): void
}
declare module 'govuk-frontend/*' {
  export const Button: unknown
  export const ErrorSummary: unknown
  export const ExitThisPage: unknown
  export const NotificationBanner: unknown
  export const PasswordInput: unknown
  export const Radios: unknown
  export const SkipLink: unknown
}
