/** Why a file cannot be taken as a picture of a receipt. */
export type PictureReason = 'not-a-picture' | 'picture-too-big' | 'picture-cannot-be-read'

/** Why a PDF cannot be drawn, besides. */
export type PdfReason = 'pdf-is-locked' | 'pdf-has-too-many-pages'
