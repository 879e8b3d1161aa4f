import type { JSX } from 'preact'
import { between, describedBy, type FieldProps, field } from './field.tsx'
import { type Common, has, join, message, type Plurals } from './parts.tsx'

export interface FileUploadProps extends FieldProps {
  multiple?: boolean | undefined
  /** Lets the browser script add a button and a place to drop files. */
  javascript?: boolean | undefined
  wrapper?: Common | undefined
  chooseFilesButtonText?: string | undefined
  noFileChosenText?: string | undefined
  multipleFilesChosenText?: Plurals | undefined
  dropInstructionText?: string | undefined
  enteredDropZoneText?: string | undefined
  leftDropZoneText?: string | undefined
}

/** A file to send; the form needs `enctype="multipart/form-data"`. Design System: File upload. */
export function FileUpload(props: FileUploadProps): JSX.Element {
  const id = props.id ?? props.name
  const classes = join('govuk-file-upload', props.classes)
  const input = (
    <input
      class={has(props.error) ? `${classes} govuk-file-upload--error` : classes}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describedBy(id, props, props.describedBy)}
      {...props.attributes}
    />
  )
  return field(id, props, between(props, props.javascript ? enhanced(props, input) : input))
}

function enhanced(props: FileUploadProps, input: JSX.Element): JSX.Element {
  const texts: Record<`data-${string}`, string> = {}
  message(texts, 'choose-files-button', props.chooseFilesButtonText)
  message(texts, 'no-file-chosen', props.noFileChosenText)
  message(texts, 'multiple-files-chosen', props.multipleFilesChosenText)
  message(texts, 'drop-instruction', props.dropInstructionText)
  message(texts, 'entered-drop-zone', props.enteredDropZoneText)
  message(texts, 'left-drop-zone', props.leftDropZoneText)
  return (
    <div
      class={join('govuk-file-upload-wrapper', props.wrapper?.classes)}
      data-module="govuk-file-upload"
      {...texts}
      {...props.wrapper?.attributes}
    >
      {input}
    </div>
  )
}
