const NAMESPACE = 'custom.';

/**
 * The custom attribute that gives a read name its value, without `custom.`: that of the longest leading part there is
 * (`custom.address.city` is the attribute `address.city`, else reaches into `address`). Undefined where there is none.
 */
export function ownerOf(read: string, names: { has(name: string): boolean }): string | undefined {
  if (!read.startsWith(NAMESPACE)) return undefined;
  const name = read.slice(NAMESPACE.length);
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const part = name.slice(0, end);
    if (names.has(part)) return part;
  }
  return undefined;
}
