/** The longer side of what we keep, in pixels. */
export const SIDE_MAX = 1600
/** The most that we keep of one page, in bytes; the table `file` says the same. */
export const KEPT_MAX = 2 * 1024 * 1024
/** The most pages that one receipt may have, and the most of a PDF that are drawn. */
export const PAGES_MAX = 10
/** The most pixels that we unpack: the largest photo of a common phone is 8160 × 6144. */
export const PIXELS_MAX = 52_000_000
/** Of a picture that must be held whole to be read (progressive JPEG, PNG, HEIC): no phone makes larger ones unasked. */
export const WHOLE_PIXELS_MAX = 26_000_000
