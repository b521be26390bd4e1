/** A path of the endpoint table as the router writes it: `{accountId}` is `:accountId`. */
export function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
