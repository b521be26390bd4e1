/** How long something took, given in microseconds, in the unit that suits: `310 µs`, `1.2 ms`, `2.5 s`. */
export function durationText(micros: number, language: string): string {
  const [value, unit] =
    micros < 1_000 ? [micros, 'µs'] : micros < 1_000_000 ? [micros / 1_000, 'ms'] : [micros / 1_000_000, 's'];
  return `${new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(value)} ${unit}`;
}
