const order = new Intl.Collator('en', { numeric: true });

/** Orders things by name as people do: letter case last, numbers by size. The same on every node and in every store. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return order.compare(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
