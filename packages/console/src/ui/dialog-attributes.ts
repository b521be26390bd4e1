/** What a dialog says of its parts: its head is no banner of the page (HTML-AAM calls any `header` outside of sectioning content one). */
export const DIALOG_ATTRIBUTES = { header: { role: 'none' } } as const;
