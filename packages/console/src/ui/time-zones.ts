/** The time zones the browser knows, and the chosen one, which may go by another of its names. */
export function timeZones(chosen: string): readonly string[] {
  return [...new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')])].filter((zone) => zone !== '');
}
