/** Rows that need nothing of the council they are filled for: values that the general ones would not do for. */
export const WITHOUT = {
  communication_need: { large_print: false },
  measure_licence: { replaces: null },
  shown_early: { how: null, typed_by: null, typed_on: null },
  usual_time: { finished: 1, low_days: null, high_days: null },
}

/** A picture of one grey dot (JPEG): papers draw it. */
export const ONE_DOT =
  '/9j/2wBDAP//////////////////////////////////////////////////////////////////////////////////////2wBDAf//////////////////////////////////////////////////////////////////////////////////////wAARCAABAAEDASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AAA//2Q=='
