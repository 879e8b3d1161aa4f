export { BackLink, type BackLinkProps } from './back-link.tsx'
export { type Breadcrumb, Breadcrumbs, type BreadcrumbsProps } from './breadcrumbs.tsx'
export { Button, type ButtonProps } from './button.tsx'
export { CharacterCount, type CharacterCountProps } from './character-count.tsx'
export { type Checkbox, Checkboxes, type CheckboxesItem, type CheckboxesProps } from './checkboxes.tsx'
export type { Choice, Divider } from './choices.tsx'
export { DateInput, type DateInputProps, type DatePart } from './date-input.tsx'
export { Details, type DetailsProps } from './details.tsx'
export { ErrorMessage, type ErrorMessageProps } from './error-message.tsx'
export { ErrorSummary, type ErrorSummaryItem, type ErrorSummaryProps } from './error-summary.tsx'
export { ExitThisPage, type ExitThisPageProps } from './exit-this-page.tsx'
export type { ErrorOptions, FieldProps, FormGroup, LabelOptions } from './field.tsx'
export { Fieldset, type FieldsetProps, type LegendOptions } from './fieldset.tsx'
export { FileUpload, type FileUploadProps } from './file-upload.tsx'
export { GenericHeader, type GenericHeaderProps } from './generic-header.tsx'
export type { FieldsetOptions, GroupFormGroup, GroupProps } from './group.tsx'
export { Hint, type HintProps } from './hint.tsx'
export { Input, type InputProps } from './input.tsx'
export { InsetText, type InsetTextProps } from './inset-text.tsx'
export { Label, type LabelProps } from './label.tsx'
export { LinkList, type LinkListProps } from './link-list.tsx'
export { NotificationBanner, type NotificationBannerProps } from './notification-banner.tsx'
export {
  Pagination,
  type PaginationItem,
  type PaginationLink,
  type PaginationPage,
  type PaginationProps,
} from './pagination.tsx'
export { Panel, type PanelAction, type PanelProps } from './panel.tsx'
export type { Attributes, Common, Content, HeadingLevel, Part, Plurals } from './parts.tsx'
export { PasswordInput, type PasswordInputProps } from './password-input.tsx'
export { PhaseBanner, type PhaseBannerProps } from './phase-banner.tsx'
export { Radios, type RadiosItem, type RadiosProps } from './radios.tsx'
export { safeHref } from './safe-href.ts'
export { Select, type SelectItem, type SelectProps } from './select.tsx'
export {
  ServiceNavigation,
  type ServiceNavigationItem,
  type ServiceNavigationProps,
  type ServiceNavigationSlots,
} from './service-navigation.tsx'
export { SkipLink, type SkipLinkProps } from './skip-link.tsx'
export type { SummaryAction } from './summary-actions.tsx'
export type { SummaryCardOptions, SummaryCardTitle } from './summary-card.tsx'
export { type SummaryCell, SummaryList, type SummaryListProps, type SummaryRow } from './summary-list.tsx'
export { Table, type TableCell, type TableProps, type TableRow } from './table.tsx'
export { type Tab, Tabs, type TabsProps } from './tabs.tsx'
export { Tag, type TagProps } from './tag.tsx'
export { TaskList, type TaskListCell, type TaskListItem, type TaskListProps } from './task-list.tsx'
export { Textarea, type TextareaProps } from './textarea.tsx'
export { WarningText, type WarningTextProps } from './warning-text.tsx'
export { WideTable, type WideTableProps } from './wide-table.tsx'
