/** A way back from what was done: what the button says, and what it does. */
export type Undo = { readonly label: string; readonly run: () => void };
