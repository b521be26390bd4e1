/** A stretch of an expression's text: UTF-16 offsets, `from` included, `to` excluded. */
export type Span = { readonly from: number; readonly to: number };
